/**
 * Puts the features together: what runs by itself, and what a request sets off. Each class loads, lets a feature decide,
 * and saves, in one transaction.
 *
 * <p>Three things run by themselves, each on a virtual thread: {@link org.claimwatch.alert.app.FeedFollower} takes the feed
 * in through {@link org.claimwatch.alert.app.Intake}, {@link org.claimwatch.alert.app.Rounds} decides on what waits for a
 * time, and {@link org.claimwatch.alert.app.DeliveryWorker} empties the outbox, woken by a
 * {@link org.claimwatch.alert.app.Doorbell}. Requests come in through the {@code rest} packages to
 * {@link org.claimwatch.alert.app.Watching} and {@link org.claimwatch.alert.app.Reporting}.
 */
@NullMarked
package org.claimwatch.alert.app;

import org.jspecify.annotations.NullMarked;
