package org.claimwatch.crawler.claim.postgres;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.ClaimStatus;
import org.claimwatch.crawler.claim.Dossier;
import org.claimwatch.crawler.claim.Listing;
import org.claimwatch.crawler.claim.Organisation;
import org.claimwatch.crawler.claim.Source;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it is stored, with its listings: as JSON, so that any number of them is one statement either way. The
 * organisation's name is the title, and is not stored twice; neither are the sources and when it was last seen, which the
 * listings say. Those are a table of their own, and so are only read with it.
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimRow(
        UUID id,
        UUID siteId,
        String groupName,
        String title,
        @Nullable String website,
        @Nullable String country,
        @Nullable String description,
        ClaimStatus status,
        @Nullable Instant publishedAt,
        Instant firstSeenAt,
        @Nullable Instant withdrawnAt,
        @Nullable Instant deadline,
        @Nullable Long dataBytes,
        @Nullable String ransom,
        @Nullable String link,
        String capture,
        @Nullable Instant notSeenBefore,
        boolean backfill,
        @Nullable UUID reclaimOf,
        @Nullable UUID mergedInto,
        boolean retracted,
        Set<Long> keys,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        List<ListingRow> listings,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        boolean hasAliases) {

    static ClaimRow from(Dossier dossier) {
        Claim claim = dossier.claim();
        return new ClaimRow(
                claim.claimId(),
                claim.siteId(),
                claim.group(),
                claim.title(),
                claim.organisation().website(),
                claim.organisation().country(),
                claim.description(),
                claim.status(),
                claim.publishedAt(),
                claim.firstSeenAt(),
                claim.withdrawnAt(),
                claim.deadline(),
                claim.dataBytes(),
                claim.ransom(),
                claim.link() == null ? null : claim.link().toString(),
                claim.capture(),
                claim.notSeenBefore(),
                claim.backfill(),
                claim.reclaimOf(),
                claim.mergedInto(),
                claim.retracted(),
                dossier.keys(),
                dossier.listings().stream()
                        .map(listing -> ListingRow.from(claim.claimId(), listing))
                        .toList(),
                dossier.hasAliases());
    }

    Dossier toDossier() {
        List<Listing> known = listings.stream().map(ListingRow::toListing).toList();
        Instant lastSeenAt =
                known.stream().map(Listing::lastSeenAt).max(Instant::compareTo).orElse(firstSeenAt);
        Claim claim = claim(Dossier.sources(known), lastSeenAt);
        // claims of before there were keys have none yet; aliases have none any more
        return keys.isEmpty() && mergedInto == null
                ? Dossier.of(claim, known)
                : new Dossier(claim, keys, known, hasAliases);
    }

    private Claim claim(List<Source> sources, Instant lastSeenAt) {
        return new Claim(
                id,
                groupName,
                siteId,
                sources,
                title,
                new Organisation(title, website, country),
                description,
                status,
                publishedAt,
                firstSeenAt,
                lastSeenAt,
                withdrawnAt,
                deadline,
                dataBytes,
                ransom,
                link == null ? null : URI.create(link),
                capture,
                notSeenBefore,
                backfill,
                reclaimOf,
                mergedInto,
                retracted);
    }
}
