package org.claimwatch.alert.notify;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a receiver alone that fails again and again: what is due for it waits, so that its slow failures take no place
 * from others.
 *
 * @param failures in a row, so far
 */
public record Breaker(int failures, @Nullable Instant blockedUntil) {
    public static final Breaker CLOSED = new Breaker(0, null);

    /** One failure is an accident, a handful in a row is a state. */
    private static final int TOLERATED = 5;

    private static final Duration FIRST = Duration.ofSeconds(30);
    /** As the longest pause between two tries of one delivery. */
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** 30 s doubled so often is beyond the longest. */
    private static final int MAX_DOUBLINGS = 5;

    public Breaker after(Delivery delivery, Instant now) {
        return switch (delivery) {
            case Delivery.Delivered delivered -> CLOSED;
            // the other side is there and answers; it does not want this one
            case Delivery.Rejected rejected -> CLOSED;
            case Delivery.RetryLater later -> failed(now);
        };
    }

    private Breaker failed(Instant now) {
        int more = failures + 1;
        if (more < TOLERATED) {
            return new Breaker(more, null);
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(more - TOLERATED, MAX_DOUBLINGS));
        return new Breaker(more, now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause));
    }
}
