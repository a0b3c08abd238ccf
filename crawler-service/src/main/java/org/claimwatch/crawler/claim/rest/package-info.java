/** A claim over HTTP. */
@NullMarked
package org.claimwatch.crawler.claim.rest;

import org.jspecify.annotations.NullMarked;
