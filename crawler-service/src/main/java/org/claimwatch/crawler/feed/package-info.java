/**
 * The feed of claim events, for whoever follows: HTTP Feeds (http-feeds.org) with CloudEvents 1.0. Consumers pull and keep
 * their own position; nobody here knows who reads.
 *
 * <p>Order is everything. Events get their sequence under one advisory lock, which the writing transaction takes as its
 * last step and holds to its commit, so that the order of sequences is the order of commits and no reader passes an
 * open write. Gaps, which a rollback leaves, are not loss.
 *
 * <p>The epoch changes when events may have been lost (a restore, a failover that was not synchronous): positions of
 * another epoch, and positions beyond the end, are gone, and their holders begin again.
 */
@NullMarked
package org.claimwatch.crawler.feed;

import org.jspecify.annotations.NullMarked;
