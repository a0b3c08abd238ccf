/** The feed over HTTP: batches of CloudEvents, with long poll. */
@NullMarked
package org.claimwatch.crawler.feed.rest;

import org.jspecify.annotations.NullMarked;
