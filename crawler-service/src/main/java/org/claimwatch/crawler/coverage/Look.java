package org.claimwatch.crawler.coverage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger: one visit of a site.
 *
 * @param fetchedAt when the first page was received, which is the moment that the look speaks of; null if none was
 * @param postings how many entries were read, over all pages
 * @param pages how many pages were received; none where the first was said to be unchanged
 * @param missed how many of the entries are new, and stand where looks at the listing's head do not come
 * @param asOfSequence the last event of the feed when the visit was recorded, its own events included: who has taken in
 *     every event up to it knows all that the look saw
 */
public record Look(
        UUID siteId,
        Instant startedAt,
        @Nullable Instant fetchedAt,
        Instant finishedAt,
        LookKind kind,
        LookOutcome outcome,
        int postings,
        int pages,
        int missed,
        long asOfSequence) {

    /** Whether the listing was read from its first page to its last. Nothing else counts as having read a site. */
    public boolean readInFull() {
        return kind == LookKind.FULL && outcome.state() == LookState.READ;
    }

    /** The instant of which it tells: for a site that is down, when we began to try. */
    public Instant at() {
        return fetchedAt != null ? fetchedAt : startedAt;
    }
}
