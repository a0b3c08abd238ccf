package org.claimwatch.crawler.claim;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a group says of an organisation, over all that it was seen to say. The names of the components are those of
 * {@code contracts/claim-event.schema.json}, which defines them and which a test holds against what the feed answers.
 *
 * @param claimId given once, never again
 * @param sources where it was read, the first of them first
 * @param publishedAt the group's word; not to be confused with
 * @param firstSeenAt when the page was received that showed it first
 * @param lastSeenAt moves at each look that shows it, without an event
 * @param capture hash of the page that showed it as it is here
 * @param notSeenBefore the last full look without it: what lies between that and {@code firstSeenAt} bounds our delay; null
 *     where there was none
 * @param backfill it stood there when the site was first read, and may be of any age
 */
public record Claim(
        UUID claimId,
        String group,
        UUID siteId,
        List<Source> sources,
        String title,
        Organisation organisation,
        @Nullable String description,
        ClaimStatus status,
        @Nullable Instant publishedAt,
        Instant firstSeenAt,
        Instant lastSeenAt,
        @Nullable Instant deadline,
        @Nullable Long dataBytes,
        @Nullable String ransom,
        @Nullable URI link,
        String capture,
        @Nullable Instant notSeenBefore,
        boolean backfill) {
    public Claim {
        sources = List.copyOf(sources);
    }

    Claim seenAt(Instant lookedAt) {
        Instant latest = lookedAt.isAfter(lastSeenAt) ? lookedAt : lastSeenAt;
        return new Claim(
                claimId,
                group,
                siteId,
                sources,
                title,
                organisation,
                description,
                status,
                publishedAt,
                firstSeenAt,
                latest,
                deadline,
                dataBytes,
                ransom,
                link,
                capture,
                notSeenBefore,
                backfill);
    }
}
