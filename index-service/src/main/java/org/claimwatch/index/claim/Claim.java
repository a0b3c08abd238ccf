package org.claimwatch.index.claim;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a group says of an organisation, as far as its posting says it. Never a fact.
 *
 * @param title as posted
 * @param publishedAt the group's word, which is often back-dated; {@code firstSeenAt} is ours
 * @param withdrawnAt when it was found to be listed no longer
 * @param dataBytes how much data the posting says there is
 * @param ransom as posted
 * @param link the claim's own page on the leak site
 * @param capture {@code sha256:} and the hash of the bytes that showed the claim as it is here
 * @param notSeenBefore the last full look at the site without this claim: the bound on our delay
 * @param backfill found at the first read of its site, so it may be old
 * @param reclaimOf the claim of another group that names the same organisation and was there before
 * @param mergedInto the claim that this one turned out to be: it counts no more
 * @param retracted an analyst found that this is no claim: it counts no more
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
        @Nullable Instant withdrawnAt,
        @Nullable Instant deadline,
        @Nullable Long dataBytes,
        @Nullable String ransom,
        @Nullable String link,
        @Nullable String capture,
        @Nullable Instant notSeenBefore,
        boolean backfill,
        @Nullable UUID reclaimOf,
        @Nullable UUID mergedInto,
        boolean retracted) {

    public Claim {
        requireNonNull(claimId, "claimId");
        requireNonNull(group, "group");
        requireNonNull(siteId, "siteId");
        sources = List.copyOf(requireNonNull(sources, "sources"));
        requireNonNull(title, "title");
        requireNonNull(organisation, "organisation");
        requireNonNull(status, "status");
        requireNonNull(firstSeenAt, "firstSeenAt");
    }

    /** Whether it is to be found; one that counts no more is only read by its id. */
    public boolean counts() {
        return !retracted && mergedInto == null;
    }

    /** Where a claim was read. */
    public record Source(UUID siteId, Kind kind) {
        public Source {
            requireNonNull(siteId, "siteId");
            requireNonNull(kind, "kind");
        }

        public enum Kind {
            /** The group's own leak site. */
            OWN_SITE,
            /** A site that repeats what leak sites say. */
            TRACKER
        }
    }

    /**
     * The party that the group names, as posted.
     *
     * @param website may be cut or defanged
     * @param country a code or a name in any language
     */
    public record Organisation(
            @Nullable String name,
            @Nullable String website,
            @Nullable String country) {}
}
