package org.claimwatch.crawler.schedule;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Decides when a site is visited again.
 *
 * @param every from the start of one visit to the start of the next, on average
 */
public record CrawlPlan(Duration every) {
    /**
     * A tenth each way: enough that sites added together drift apart, and that no server sees a beat in its log; little
     * enough that "every ten minutes" stays true.
     */
    private static final double JITTER = 0.1;

    /** A site whose visit took longer than the interval still gets a breath, so that it is never hammered. */
    private static final double SHORTEST = 0.1;

    public CrawlPlan {
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("the interval between visits must be positive");
        }
    }

    /** How long to wait after a visit that took so long; at least a tenth of the interval. */
    public Duration pauseAfter(Duration visit, RandomGenerator random) {
        double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
        Duration pause = scaled(factor).minus(visit);
        Duration shortest = scaled(SHORTEST);
        return pause.compareTo(shortest) < 0 ? shortest : pause;
    }

    private Duration scaled(double factor) {
        return Duration.ofMillis(Math.round(every.toMillis() * factor));
    }
}
