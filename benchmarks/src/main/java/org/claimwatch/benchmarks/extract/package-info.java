/** How long reading the postings off a page takes, beside jsoup's parse of the same page alone. */
@org.jspecify.annotations.NullMarked
package org.claimwatch.benchmarks.extract;
