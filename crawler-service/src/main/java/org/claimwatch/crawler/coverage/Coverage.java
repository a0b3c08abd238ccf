package org.claimwatch.crawler.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What was known of all sites at an instant, read in one snapshot.
 *
 * @param sites those that were watched then, in the order of group and name
 */
public record Coverage(Instant at, UUID feedEpoch, List<SiteCoverage> sites) {
    public Coverage {
        sites = List.copyOf(sites);
    }

    /**
     * The highest sequence that any look carries: who has taken in every event up to it knows all that the looks saw; 0
     * where there is none.
     */
    public long asOfSequence() {
        return sites.stream()
                .map(SiteCoverage::lastLook)
                .filter(Objects::nonNull)
                .mapToLong(Look::asOfSequence)
                .max()
                .orElse(0);
    }
}
