package org.claimwatch.alert.report;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is read of the leak sites, and whether that is enough to say that nothing was found: the same for every watch.
 *
 * @param doubt why nothing can be said; null if it can
 */
public record Pulse(Reading reading, @Nullable Doubt doubt) {
    /** A site that is alive is read every ten minutes; one that could not be read for a day is down for the reader. */
    public static final Duration WITHIN = Duration.ofHours(24);

    /** With a fifth of the sites unread, "not found" would say more on the reading than on the claims. */
    public static final int MIN_PERCENT_READ = 80;

    /** The feed is asked at least every 30 s: ten times that is no delay, it is a fault. */
    static final Duration MAX_LAG = Duration.ofMinutes(5);

    /**
     * @param coverage asked for before {@code progress} was read, so that no look in it is ahead of that
     * @param at what it is on: now, or an instant before
     */
    public static Pulse of(Coverage coverage, Progress progress, Instant at, Instant now) {
        Reading reading =
                switch (coverage) {
                    case Coverage.Told told -> Reading.of(told, progress, WITHIN, at);
                    case Coverage.Unavailable unavailable -> Reading.nothing(WITHIN);
                };
        return new Pulse(reading, doubt(coverage, reading, progress, now));
    }

    private static @Nullable Doubt doubt(Coverage coverage, Reading reading, Progress progress, Instant now) {
        if (coverage instanceof Coverage.Unavailable) {
            return Doubt.COVERAGE_UNAVAILABLE;
        }
        if (progress.caughtUpAt() == null || progress.caughtUpAt().isBefore(now.minus(MAX_LAG))) {
            return Doubt.PIPELINE_LATE;
        }
        if (progress.unreadEvents() > 0) {
            return Doubt.EVENTS_NOT_READ;
        }
        if (reading.active() == 0) {
            return Doubt.NO_ACTIVE_SITE;
        }
        return reading.reaches(MIN_PERCENT_READ) ? null : Doubt.TOO_FEW_SITES_READ;
    }

    /** Whether what the crawler reads does not arrive here in time, or not all of it: how much is read is not known then. */
    public boolean isLate() {
        return switch (doubt) {
            case COVERAGE_UNAVAILABLE, PIPELINE_LATE, EVENTS_NOT_READ -> true;
            case NO_ACTIVE_SITE, TOO_FEW_SITES_READ -> false;
            case null -> false;
        };
    }

    /** Whether too little is read to say anything. */
    public boolean isLow() {
        return switch (doubt) {
            case NO_ACTIVE_SITE, TOO_FEW_SITES_READ -> true;
            case COVERAGE_UNAVAILABLE, PIPELINE_LATE, EVENTS_NOT_READ -> false;
            case null -> false;
        };
    }
}
