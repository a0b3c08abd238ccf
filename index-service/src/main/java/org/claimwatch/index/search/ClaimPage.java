package org.claimwatch.index.search;

import java.util.List;
import java.util.Optional;

/** What comes of asking for a page. */
public sealed interface ClaimPage {
    /**
     * An answer, or a page of it.
     *
     * @param total how many claims answer the question, on all pages together; exact
     * @param next where the next page goes on; empty if this is the last one
     * @param facets of the whole answer; empty on pages after the first
     * @param instead a question that finds something where this one finds nothing
     */
    record Found(
            long total, List<ClaimHit> hits, Optional<Cursor> next, Optional<Facets> facets, Optional<String> instead)
            implements ClaimPage {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /** The moment of the index that the cursor is from is no longer kept. */
    record Expired() implements ClaimPage {}

    /** The cursor is none of ours. */
    record NoSuchCursor() implements ClaimPage {}
}
