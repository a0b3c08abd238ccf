package org.claimwatch.alert.notify;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a delivery is tried again: after a delay that doubles with each try up to a longest one, until a deadline.
 *
 * @param firstDelay after the first try
 * @param longestDelay that doubling leads to
 * @param deadline how long after its making a notification is still worth trying
 */
public record RetryPlan(Duration firstDelay, Duration longestDelay, Duration deadline) {
    /** Up to this part of a delay is taken off at random, so that what failed together is not tried together. */
    private static final double JITTER = 0.5;
    /** 2^20 first delays are beyond every longest one; further doubling would overflow. */
    private static final int MAX_DOUBLINGS = 20;

    /** Who asks for more does not want it: a warning that comes a day late is none. */
    private static final Duration LONGEST_ASKED = Duration.ofDays(1);

    /** What follows a try. */
    public sealed interface Next {
        /** Nothing more is tried. */
        record Ended(DeliveryState state) implements Next {}

        record TryAt(Instant time) implements Next {}
    }

    public RetryPlan {
        if (!firstDelay.isPositive() || longestDelay.compareTo(firstDelay) < 0 || !deadline.isPositive()) {
            throw new IllegalArgumentException("not a plan: " + firstDelay + ", " + longestDelay + ", " + deadline);
        }
    }

    /**
     * @param attempt which try this was, from 1 on
     * @param since when the delivery began to be tried
     * @param random at least 0 and below 1
     */
    public Next after(Delivery delivery, int attempt, Instant since, Instant now, double random) {
        return switch (delivery) {
            case Delivery.Delivered delivered -> new Next.Ended(DeliveryState.DELIVERED);
            case Delivery.Rejected rejected -> new Next.Ended(DeliveryState.REJECTED);
            case Delivery.RetryLater later -> {
                Instant again = now.plus(longer(delay(attempt, random), later.after()));
                yield again.isAfter(since.plus(deadline))
                        ? new Next.Ended(DeliveryState.EXPIRED)
                        : new Next.TryAt(again);
            }
        };
    }

    /** What the other side asks for is waited for. */
    private static Duration longer(Duration own, @Nullable Duration asked) {
        if (asked == null || asked.compareTo(own) < 0) {
            return own;
        }
        return asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
    }

    private Duration delay(int attempt, double random) {
        Duration doubled = firstDelay.multipliedBy(1L << Math.min(attempt - 1, MAX_DOUBLINGS));
        Duration longest = doubled.compareTo(longestDelay) > 0 ? longestDelay : doubled;
        return Duration.ofMillis((long) (longest.toMillis() * (1 - JITTER * random)));
    }
}
