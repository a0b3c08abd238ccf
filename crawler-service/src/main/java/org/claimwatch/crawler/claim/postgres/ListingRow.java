package org.claimwatch.crawler.claim.postgres;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.claimwatch.crawler.claim.Listing;
import org.claimwatch.crawler.claim.Source;
import org.jspecify.annotations.Nullable;

/** How a claim stands on a site, as it is stored. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListingRow(
        UUID siteId,
        UUID claimId,
        Source.Kind kind,
        Instant firstSeenAt,
        Instant lastSeenAt,
        Map<String, Long> said,
        boolean listed,
        int missedLooks,
        @Nullable Instant missedSince) {

    static ListingRow from(UUID claimId, Listing listing) {
        return new ListingRow(
                listing.siteId(),
                claimId,
                listing.kind(),
                listing.firstSeenAt(),
                listing.lastSeenAt(),
                listing.said(),
                listing.listed(),
                listing.missedLooks(),
                listing.missedSince());
    }

    Listing toListing() {
        return new Listing(siteId, kind, firstSeenAt, lastSeenAt, said, listed, missedLooks, missedSince);
    }
}
