/**
 * Telling the owner of a watch: whether to, with what, what to say, and trying until a receiver has it.
 *
 * <p>The flow: match → release → silence → grouping → notification → deliveries. A
 * {@link org.claimwatch.alert.notify.Finding} says that a claim names a place, or no longer does. {@link
 * org.claimwatch.alert.notify.Flow} decides for each whether it is told, waits or is kept, and why ({@link
 * org.claimwatch.alert.notify.NotificationReason}); gathers what belongs together into threads; and gives an {@link
 * org.claimwatch.alert.notify.Outcome} for every match and the {@link org.claimwatch.alert.notify.Notification}s. Each has
 * one delivery for every {@link org.claimwatch.alert.notify.Receiver} that wants it. A {@link
 * org.claimwatch.alert.notify.Letter} says it to an audience in a language, a {@link org.claimwatch.alert.notify.Courier}
 * (a package below for each channel) tries to bring it and answers with a {@link org.claimwatch.alert.notify.Delivery},
 * and {@link org.claimwatch.alert.notify.RetryPlan} and {@link org.claimwatch.alert.notify.Breaker} say what follows.
 *
 * <p>A delivery is at-least-once to the outside, for the other side may have accepted what it could not confirm; a repeat
 * carries the same Message-ID or Idempotency-Key. Inside it is exactly once: one outcome a watch and claim, one delivery a
 * notification and receiver.
 */
@NullMarked
package org.claimwatch.alert.notify;

import org.jspecify.annotations.NullMarked;
