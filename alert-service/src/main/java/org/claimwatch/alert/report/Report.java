package org.claimwatch.alert.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwatch.alert.watch.Watch;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a watch at a time.
 *
 * @param doubt why it is INCONCLUSIVE; null with every other answer
 * @param claims that match, the surest and then the newest first
 * @param setAside claims that match, and that a rule or a person has set aside
 */
public record Report(
        Watch watch,
        Instant at,
        Answer answer,
        @Nullable Doubt doubt,
        Reading reading,
        List<NamedClaim> claims,
        List<NamedClaim> setAside) {
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
        Pulse pulse = Pulse.of(coverage, progress, at, now);
        if (!sorted.isEmpty()) {
            boolean found = sorted.getFirst().isCertain();
            Answer answer = found ? Answer.CLAIM_FOUND : Answer.TO_REVIEW;
            return new Report(watch, at, answer, null, pulse.reading(), sorted, setAside);
        }
        Answer answer = pulse.doubt() == null ? Answer.NO_CLAIM_FOUND : Answer.INCONCLUSIVE;
        return new Report(watch, at, answer, pulse.doubt(), pulse.reading(), sorted, setAside);
    }

    /** Of all claims that it tells of. */
    public Set<UUID> claimIds() {
        return Stream.concat(claims.stream(), setAside.stream())
                .map(NamedClaim::claimId)
                .collect(Collectors.toSet());
    }
}
