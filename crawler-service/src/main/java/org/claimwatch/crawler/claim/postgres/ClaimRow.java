package org.claimwatch.crawler.claim.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.ClaimStatus;
import org.claimwatch.crawler.claim.Organisation;
import org.claimwatch.crawler.claim.Source;
import org.claimwatch.crawler.claim.TitleKey;
import org.jspecify.annotations.Nullable;

/** A claim as it is stored. The organisation's name is the title, and is not stored twice. */
@Entity
@Table(name = "claim")
class ClaimRow {
    @Id
    UUID id;

    @Column(name = "site_id")
    UUID siteId;

    @Column(name = "group_name")
    String group;

    String title;

    @Column(name = "title_key")
    String titleKey;

    @Nullable
    String website;

    @Nullable
    String country;

    @Nullable
    String description;

    @Enumerated(EnumType.STRING)
    ClaimStatus status;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    @Column(name = "first_seen_at")
    Instant firstSeenAt;

    @Column(name = "last_seen_at")
    Instant lastSeenAt;

    @Nullable
    Instant deadline;

    @Column(name = "data_bytes")
    @Nullable
    Long dataBytes;

    @Nullable
    String ransom;

    @Nullable
    String link;

    String capture;

    @Column(name = "not_seen_before")
    @Nullable
    Instant notSeenBefore;

    boolean backfill;

    static ClaimRow from(Claim claim) {
        ClaimRow row = new ClaimRow();
        row.id = claim.claimId();
        row.siteId = claim.siteId();
        row.group = claim.group();
        row.title = claim.title();
        row.titleKey = TitleKey.of(claim.title()).value();
        row.website = claim.organisation().website();
        row.country = claim.organisation().country();
        row.description = claim.description();
        row.status = claim.status();
        row.publishedAt = claim.publishedAt();
        row.firstSeenAt = claim.firstSeenAt();
        row.lastSeenAt = claim.lastSeenAt();
        row.deadline = claim.deadline();
        row.dataBytes = claim.dataBytes();
        row.ransom = claim.ransom();
        row.link = claim.link() == null ? null : claim.link().toString();
        row.capture = claim.capture();
        row.notSeenBefore = claim.notSeenBefore();
        row.backfill = claim.backfill();
        return row;
    }

    Claim toClaim() {
        return new Claim(
                id,
                group,
                siteId,
                List.of(new Source(siteId, Source.Kind.OWN_SITE)),
                title,
                new Organisation(title, website, country),
                description,
                status,
                publishedAt,
                firstSeenAt,
                lastSeenAt,
                deadline,
                dataBytes,
                ransom,
                link == null ? null : URI.create(link),
                capture,
                notSeenBefore,
                backfill);
    }
}
