package org.claimwatch.crawler.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    /**
     * How long ago the head was read of that live site, of all, whose head was read least lately; empty where no site is
     * live. One is while its newest look showed its listing: of the others the account says why they are not read.
     */
    public Optional<Duration> worstAge() {
        return sites.stream()
                .filter(site -> site.exclusion() == null && site.state().showedListing())
                .map(SiteCoverage::lastHeadLook)
                .filter(Objects::nonNull)
                .map(look -> Duration.between(look.at(), at))
                .max(Comparator.naturalOrder());
    }
}
