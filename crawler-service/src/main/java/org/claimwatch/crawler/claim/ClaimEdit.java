package org.claimwatch.crawler.claim;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A claim on its way from what it was to what it is, which notes what becomes different. */
final class ClaimEdit {
    private final Claim before;
    private final List<FieldChange> changes = new ArrayList<>();
    private UUID siteId;
    private List<Source> sources;
    private String title;
    private @Nullable String website;
    private @Nullable String country;
    private @Nullable String description;
    private ClaimStatus status;
    private @Nullable Instant publishedAt;
    private Instant lastSeenAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable Instant deadline;
    private @Nullable Long dataBytes;
    private @Nullable String ransom;
    private @Nullable URI link;
    private String capture;
    private @Nullable UUID mergedInto;
    private boolean retracted;

    ClaimEdit(Claim before) {
        this.before = before;
        siteId = before.siteId();
        sources = before.sources();
        title = before.title();
        website = before.organisation().website();
        country = before.organisation().country();
        description = before.description();
        status = before.status();
        publishedAt = before.publishedAt();
        lastSeenAt = before.lastSeenAt();
        withdrawnAt = before.withdrawnAt();
        deadline = before.deadline();
        dataBytes = before.dataBytes();
        ransom = before.ransom();
        link = before.link();
        capture = before.capture();
        mergedInto = before.mergedInto();
        retracted = before.retracted();
    }

    /** Empty where nothing is different that anybody is told of. */
    List<FieldChange> changes() {
        return List.copyOf(changes);
    }

    Claim claim() {
        return new Claim(
                before.claimId(),
                before.group(),
                siteId,
                sources,
                title,
                new Organisation(title, website, country),
                description,
                status,
                publishedAt,
                before.firstSeenAt(),
                lastSeenAt,
                withdrawnAt,
                deadline,
                dataBytes,
                ransom,
                link,
                capture,
                before.notSeenBefore(),
                before.backfill(),
                before.reclaimOf(),
                mergedInto,
                retracted);
    }

    ClaimEdit title(String now) {
        title = noted("title", title, now);
        return this;
    }

    ClaimEdit website(@Nullable String now) {
        website = noted("organisation.website", website, now);
        return this;
    }

    ClaimEdit country(@Nullable String now) {
        country = noted("organisation.country", country, now);
        return this;
    }

    ClaimEdit description(@Nullable String now) {
        description = noted("description", description, now);
        return this;
    }

    ClaimEdit status(ClaimStatus now) {
        status = noted("status", status, now);
        return this;
    }

    ClaimEdit publishedAt(@Nullable Instant now) {
        publishedAt = noted("publishedAt", publishedAt, now);
        return this;
    }

    ClaimEdit withdrawnAt(@Nullable Instant now) {
        withdrawnAt = noted("withdrawnAt", withdrawnAt, now);
        return this;
    }

    ClaimEdit deadline(@Nullable Instant now) {
        deadline = noted("deadline", deadline, now);
        return this;
    }

    ClaimEdit dataBytes(@Nullable Long now) {
        dataBytes = noted("dataBytes", dataBytes, now);
        return this;
    }

    ClaimEdit ransom(@Nullable String now) {
        ransom = noted("ransom", ransom, now);
        return this;
    }

    ClaimEdit link(@Nullable URI now) {
        link = noted("link", link, now);
        return this;
    }

    ClaimEdit sources(List<Source> now) {
        sources = noted("sources", sources, List.copyOf(now));
        return this;
    }

    ClaimEdit siteId(UUID now) {
        siteId = noted("siteId", siteId, now);
        return this;
    }

    ClaimEdit mergedInto(@Nullable UUID now) {
        mergedInto = noted("mergedInto", mergedInto, now);
        return this;
    }

    ClaimEdit retracted(boolean now) {
        retracted = noted("retracted", retracted, now);
        return this;
    }

    /** Being seen is no change. */
    ClaimEdit seenAt(Instant seenAt) {
        lastSeenAt = seenAt.isAfter(lastSeenAt) ? seenAt : lastSeenAt;
        return this;
    }

    /** The page that shows it as it is now; no change by itself. */
    ClaimEdit capture(String now) {
        capture = now;
        return this;
    }

    private <T> T noted(String field, T old, T now) {
        if (!Objects.equals(old, now)) {
            changes.add(new FieldChange(field, old, now));
        }
        return now;
    }
}
