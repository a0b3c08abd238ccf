package org.claimwatch.alert.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.claimwatch.alert.watch.Watch;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a watch at a time.
 *
 * @param doubt why it is INCONCLUSIVE; null with every other answer
 * @param claims that match, the surest and then the newest first
 * @param setAside claims that match, and a person found that another is meant
 */
public record Report(
        Watch watch,
        Instant at,
        Answer answer,
        @Nullable Doubt doubt,
        Reading reading,
        List<NamedClaim> claims,
        List<NamedClaim> setAside) {
    /** A site that is alive is read every ten minutes; one that could not be read for a day is down for the reader. */
    public static final Duration WITHIN = Duration.ofHours(24);
    /** With a fifth of the sites unread, "not found" would say more on the reading than on the claims. */
    static final int MIN_PERCENT_READ = 80;
    /** The feed is asked at least every 30 s: ten times that is no delay, it is a fault. */
    static final Duration MAX_LAG = Duration.ofMinutes(5);

    private static final Comparator<NamedClaim> SUREST_AND_NEWEST_FIRST = Comparator.comparing(NamedClaim::isCertain)
            .thenComparing(NamedClaim::tier)
            .thenComparing(NamedClaim::firstSeenAt)
            .reversed();

    public Report {
        if ((doubt != null) != (answer == Answer.INCONCLUSIVE)) {
            throw new IllegalArgumentException(answer + " with doubt " + doubt);
        }
        claims = List.copyOf(claims);
        setAside = List.copyOf(setAside);
    }

    /**
     * Decides.
     *
     * @param claims all that match the watch, at every tier
     * @param at what it is on: now, or an instant before
     * @param coverage as of then, asked for before {@code claims} and {@code progress} were read, so that no look in it is ahead of
     *     what they were read for
     */
    public static Report of(
            Watch watch, List<NamedClaim> claims, Coverage coverage, Progress progress, Instant at, Instant now) {
        List<NamedClaim> setAside =
                claims.stream().filter(NamedClaim::isSetAside).toList();
        List<NamedClaim> sorted = claims.stream()
                .filter(claim -> !claim.isSetAside())
                .sorted(SUREST_AND_NEWEST_FIRST)
                .toList();
        Reading reading =
                switch (coverage) {
                    case Coverage.Told told -> Reading.of(told, progress, WITHIN, at);
                    case Coverage.Unavailable unavailable -> Reading.nothing(WITHIN);
                };
        if (!sorted.isEmpty()) {
            boolean found = sorted.getFirst().isCertain();
            Answer answer = found ? Answer.CLAIM_FOUND : Answer.TO_REVIEW;
            return new Report(watch, at, answer, null, reading, sorted, setAside);
        }
        Doubt doubt = doubt(coverage, reading, progress, now);
        Answer answer = doubt == null ? Answer.NO_CLAIM_FOUND : Answer.INCONCLUSIVE;
        return new Report(watch, at, answer, doubt, reading, sorted, setAside);
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
}
