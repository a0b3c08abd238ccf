package org.claimwatch.crawler.app;

import java.time.Instant;
import java.util.List;
import org.claimwatch.crawler.claim.SeenPosting;
import org.claimwatch.crawler.claim.SiteLook.Sight;
import org.claimwatch.crawler.coverage.LookKind;
import org.claimwatch.crawler.coverage.LookOutcome;
import org.claimwatch.crawler.schedule.FrontPage;
import org.jspecify.annotations.Nullable;

/**
 * What a walk over a listing saw.
 *
 * @param kind how far it went: a look at the head that came to the listing's end is a full one
 * @param fetchedAt when the first page was received, or said to be unchanged; null if neither
 * @param pages how many were received
 * @param frontPage by what the first page can be asked for again; null where it cannot, or was not read without a gap
 * @param unchangedSince of an UNCHANGED listing, when its first page was seen before; null of any other
 */
record Walk(
        LookKind kind,
        LookOutcome outcome,
        List<SeenPosting> postings,
        @Nullable Instant fetchedAt,
        int pages,
        @Nullable FrontPage frontPage,
        @Nullable Instant unchangedSince) {
    Walk {
        postings = List.copyOf(postings);
    }

    /** How much of the listing it saw. */
    Sight sight() {
        return switch (outcome.state()) {
            case READ ->
                switch (kind) {
                    case FULL -> Sight.WHOLE;
                    case HEAD -> Sight.PART;
                };
            case PARTIAL -> Sight.PART;
            case UNREADABLE, BLOCKED, SEIZED -> Sight.UNREAD;
            case UNCHANGED, DOWN, EXCLUDED, NEVER -> Sight.NOTHING;
        };
    }
}
