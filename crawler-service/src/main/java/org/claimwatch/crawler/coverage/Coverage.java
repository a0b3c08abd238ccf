package org.claimwatch.crawler.coverage;

import java.time.Instant;
import java.util.List;
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
}
