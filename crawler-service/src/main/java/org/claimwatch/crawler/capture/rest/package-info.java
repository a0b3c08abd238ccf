/** Captures over HTTP, for analysts only. */
@NullMarked
package org.claimwatch.crawler.capture.rest;

import org.jspecify.annotations.NullMarked;
