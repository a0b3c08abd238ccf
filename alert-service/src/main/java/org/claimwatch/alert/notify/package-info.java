/**
 * Telling the owner of a watch that a claim names it: whether to, what to say, and trying until a receiver has it.
 *
 * <p>The flow: a match changes → {@link org.claimwatch.alert.notify.NotificationReason} decides whether that is told →
 * {@link org.claimwatch.alert.notify.Notification} keeps what is told as it was known then, so that every try says the
 * same → one delivery for each {@link org.claimwatch.alert.notify.Receiver} of the owner → a channel (a package below,
 * such as {@code smtp}) tries it and answers with a {@link org.claimwatch.alert.notify.Delivery} →
 * {@link org.claimwatch.alert.notify.RetryPlan} says what follows from that.
 *
 * <p>A delivery is at-least-once to the outside, for a mail server may have accepted what it could not confirm; a repeat
 * carries the same Message-ID. Inside it is exactly once: one notification a watch and claim, one delivery a notification
 * and receiver.
 */
@NullMarked
package org.claimwatch.alert.notify;

import org.jspecify.annotations.NullMarked;
