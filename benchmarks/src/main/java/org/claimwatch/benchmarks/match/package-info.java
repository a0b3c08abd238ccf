/** How many claims a second are matched against 100,000 watches, and how right the matches are on labelled claims. */
@org.jspecify.annotations.NullMarked
package org.claimwatch.benchmarks.match;
