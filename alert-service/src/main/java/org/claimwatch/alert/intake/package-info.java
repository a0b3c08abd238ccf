/**
 * Following the crawler's feed: where we are in it, what an event says, and what a batch of events changes here.
 *
 * <p>The flow: the feed is read from our {@link org.claimwatch.alert.intake.FeedPosition} on → each event becomes a
 * {@link org.claimwatch.alert.intake.FeedEvent} → an {@link org.claimwatch.alert.intake.Assessment} says which claims,
 * matches and notifications follow → all of it is saved in the transaction that moves the position. So an event has its
 * effect once, whatever fails in between.
 *
 * <p>An event that is not what the contract says is parked with the reason: it holds up nothing, and until a person has
 * set it aside, or a later event tells of the same claim, no report says that nothing was found.
 */
@NullMarked
package org.claimwatch.alert.intake;

import org.jspecify.annotations.NullMarked;
