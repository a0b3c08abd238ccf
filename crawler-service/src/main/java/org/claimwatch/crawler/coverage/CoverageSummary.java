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
 * {@code active} is the sum of the six numbers after it.
 *
 * @param asOfSequence the highest that any counted look carries: who has taken in every event up to it knows all that the
 *     looks saw; 0 where there is none
 * @param sites all that were watched, dormant ones included
 * @param active see {@link SiteCoverage#activeAt}
 * @param readInFull read to the end at least once within the time, whatever came later
 * @param partial of the others, those whose newest look within the time read something
 * @param unreadable those whose newest look was not recognised
 * @param blocked those whose newest look met a captcha, a queue, a login or a seizure
 * @param down those that did not answer at the newest look
 * @param never those that nobody looked at within the time
 */
public record CoverageSummary(
        Instant at,
        Duration within,
        UUID feedEpoch,
        long asOfSequence,
        int sites,
        int active,
        int readInFull,
        int partial,
        int unreadable,
        int blocked,
        int down,
        int never) {

    public static CoverageSummary of(Coverage coverage, Duration within) {
        Instant from = coverage.at().minus(within);
        List<SiteCoverage> active = coverage.sites().stream()
                .filter(site -> site.activeAt(coverage.at()))
                .toList();
        Map<LookState, Integer> counts =
                active.stream().collect(Collectors.toMap(site -> stateSince(site, from), site -> 1, Integer::sum));
        Function<LookState, Integer> count = state -> counts.getOrDefault(state, 0);
        return new CoverageSummary(
                coverage.at(),
                within,
                coverage.feedEpoch(),
                asOfSequence(active),
                coverage.sites().size(),
                active.size(),
                count.apply(LookState.READ),
                count.apply(LookState.PARTIAL),
                count.apply(LookState.UNREADABLE),
                count.apply(LookState.BLOCKED),
                count.apply(LookState.DOWN),
                count.apply(LookState.NEVER));
    }

    private static LookState stateSince(SiteCoverage site, Instant from) {
        if (site.lastFullLook() != null && !site.lastFullLook().at().isBefore(from)) {
            return LookState.READ;
        }
        boolean looked = site.lastLook() != null && !site.lastLook().at().isBefore(from);
        return looked ? site.state() : LookState.NEVER;
    }

    private static long asOfSequence(List<SiteCoverage> sites) {
        return sites.stream()
                .filter(site -> site.lastLook() != null)
                .mapToLong(site -> site.lastLook().asOfSequence())
                .max()
                .orElse(0);
    }
}
