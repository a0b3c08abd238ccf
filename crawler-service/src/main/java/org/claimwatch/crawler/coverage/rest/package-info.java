/** The ledger and the coverage over HTTP. */
@NullMarked
package org.claimwatch.crawler.coverage.rest;

import org.jspecify.annotations.NullMarked;
