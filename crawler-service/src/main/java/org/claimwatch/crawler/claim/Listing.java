package org.claimwatch.crawler.claim;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a claim stands on one site.
 *
 * <pre>
 *   listed, nothing missed ──not in a healthy whole look──► listed, missed ──long and often enough──► not listed
 *            ▲                                                    │                                       │
 *            └───────────────────────── seen ─────────────────────┴───────────────────────────────────────┘
 * </pre>
 *
 * @param said for each mirror that has shown it, a hash of what it said last
 * @param missedLooks how many healthy looks at the whole site have not shown it, since one has
 * @param missedSince the first of those
 */
public record Listing(
        UUID siteId,
        Source.Kind kind,
        Instant firstSeenAt,
        Instant lastSeenAt,
        Map<String, Long> said,
        boolean listed,
        int missedLooks,
        @Nullable Instant missedSince) {
    /** Sites have a handful of mirrors; one that has more changes them daily, and the oldest no longer matter. */
    private static final int MAX_MIRRORS = 32;

    public Listing {
        said = Map.copyOf(said);
    }

    static Listing first(SiteLook look, SeenPosting seen, long says) {
        return new Listing(
                look.siteId(), look.kind(), seen.seenAt(), seen.seenAt(), Map.of(seen.mirror(), says), true, 0, null);
    }

    Listing seen(SeenPosting seen, long says) {
        Map<String, Long> now = said;
        if (!Long.valueOf(says).equals(said.get(seen.mirror()))) {
            now = said.size() < MAX_MIRRORS ? new HashMap<>(said) : new HashMap<>();
            now.put(seen.mirror(), says);
        }
        Instant latest = seen.seenAt().isAfter(lastSeenAt) ? seen.seenAt() : lastSeenAt;
        return new Listing(siteId, kind, firstSeenAt, latest, now, true, 0, null);
    }

    Listing missed(Instant lookedAt) {
        return new Listing(
                siteId,
                kind,
                firstSeenAt,
                lastSeenAt,
                said,
                listed,
                missedLooks + 1,
                missedSince == null ? lookedAt : missedSince);
    }

    /** The first of a new row of looks that miss it. */
    Listing missedAgain(Instant lookedAt) {
        return new Listing(siteId, kind, firstSeenAt, lastSeenAt, said, listed, 1, lookedAt);
    }

    /** Of two claims on one site that turn out to be one. */
    Listing and(Listing other) {
        Map<String, Long> both = new HashMap<>(other.said);
        both.putAll(said);
        boolean newer = other.lastSeenAt.isAfter(lastSeenAt);
        return new Listing(
                siteId,
                kind,
                other.firstSeenAt.isBefore(firstSeenAt) ? other.firstSeenAt : firstSeenAt,
                newer ? other.lastSeenAt : lastSeenAt,
                both,
                listed || other.listed,
                Math.min(missedLooks, other.missedLooks),
                missedLooks <= other.missedLooks ? missedSince : other.missedSince);
    }

    Listing gone() {
        return new Listing(siteId, kind, firstSeenAt, lastSeenAt, said, false, missedLooks, missedSince);
    }
}
