package org.claimwatch.index.intake;

import java.time.Duration;

/**
 * How long to wait after a failure: 1 s, doubled with each further one, 30 s at most. A second is enough for a restart of
 * the other side not to be noticed; 30 s is the most that an analyst should wait after the other side is back.
 */
public record Backoff(Duration delay) {
    public static final Backoff FIRST = new Backoff(Duration.ofSeconds(1));

    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** The wait after one more failure. */
    public Backoff next() {
        Duration doubled = delay.multipliedBy(2);
        return new Backoff(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled);
    }
}
