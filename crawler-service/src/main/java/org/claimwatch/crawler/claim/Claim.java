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
 * @param siteId the group's own site that showed it first; a tracker's only as long as no site of the group did
 * @param sources where it was read, the first of them first
 * @param publishedAt the group's word; not to be confused with
 * @param firstSeenAt when the page was received that showed it first
 * @param lastSeenAt moves at each look that shows it, without an event
 * @param withdrawnAt when it was found to be listed no longer; null while it is, or as far as we can tell
 * @param capture hash of the page that showed it as it is here
 * @param notSeenBefore the last full look without it: what lies between that and {@code firstSeenAt} bounds our delay; null
 *     where there was none
 * @param backfill it stood there when the site was first read, or read better than before, and may be of any age
 * @param reclaimOf the claim of another group that names the same organisation and was there before; null where none is
 *     known
 * @param mergedInto the claim that this one turned out to be; null where it is its own
 * @param retracted an analyst found that this is no claim
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
        @Nullable Instant withdrawnAt,
        @Nullable Instant deadline,
        @Nullable Long dataBytes,
        @Nullable String ransom,
        @Nullable URI link,
        String capture,
        @Nullable Instant notSeenBefore,
        boolean backfill,
        @Nullable UUID reclaimOf,
        @Nullable UUID mergedInto,
        boolean retracted) {
    /** Stands where a text was that had to go. No posting can say it: masking has its own words. */
    public static final String REDACTED = "[redacted]";

    public Claim {
        sources = List.copyOf(sources);
    }

    /** A person has decided on it: what sites go on showing changes nothing and tells nobody. */
    public boolean isSettled() {
        return retracted || mergedInto != null || isRedacted();
    }

    public boolean isRedacted() {
        return title.equals(REDACTED);
    }

    /** Nobody but trackers was seen to show it. */
    public boolean isOnlyTracked() {
        return sources.stream().allMatch(source -> source.kind() == Source.Kind.TRACKER);
    }
}
