package org.claimwatch.crawler.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The account in one line: of so many active sites, so many were read in full within a time, and the others were not.
 * {@code active} is the sum of the eight numbers after it.
 *
 * @param asOfSequence see {@link Coverage#asOfSequence}
 * @param sites all that were watched, dormant ones included
 * @param dormant those that are not active, which are in none of the other numbers
 * @param active see {@link SiteCoverage#activeAt}
 * @param readInFull read to the end at least once within the time, whatever came later
 * @param partial of the others, those whose newest look within the time saw some of the listing
 * @param unreadable those whose newest look was not recognised
 * @param blocked those whose newest look met a captcha, a queue, a login or the like
 * @param seized those where it met the police
 * @param down those that did not answer at the newest look
 * @param excluded those that are not visited because somebody said so
 * @param never those that nobody looked at within the time
 */
public record CoverageSummary(
        Instant at,
        Duration within,
        UUID feedEpoch,
        long asOfSequence,
        int sites,
        int dormant,
        int active,
        int readInFull,
        int partial,
        int unreadable,
        int blocked,
        int seized,
        int down,
        int excluded,
        int never) {

    public static CoverageSummary of(Coverage coverage, Duration within) {
        Instant from = coverage.at().minus(within);
        List<SiteCoverage> active = coverage.sites().stream()
                .filter(site -> site.activeAt(coverage.at()))
                .toList();
        Map<LookState, Integer> counts =
                active.stream().collect(Collectors.toMap(site -> site.countsAs(from), site -> 1, Integer::sum));
        Function<LookState, Integer> count = state -> counts.getOrDefault(state, 0);
        return new CoverageSummary(
                coverage.at(),
                within,
                coverage.feedEpoch(),
                coverage.asOfSequence(),
                coverage.sites().size(),
                coverage.sites().size() - active.size(),
                active.size(),
                count.apply(LookState.READ),
                count.apply(LookState.PARTIAL),
                count.apply(LookState.UNREADABLE),
                count.apply(LookState.BLOCKED),
                count.apply(LookState.SEIZED),
                count.apply(LookState.DOWN),
                count.apply(LookState.EXCLUDED),
                count.apply(LookState.NEVER));
    }
}
