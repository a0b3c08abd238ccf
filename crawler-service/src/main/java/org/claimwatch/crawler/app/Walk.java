package org.claimwatch.crawler.app;

import java.time.Instant;
import java.util.List;
import org.claimwatch.crawler.claim.SeenPosting;
import org.claimwatch.crawler.coverage.LookOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What a visit saw of a site.
 *
 * @param fetchedAt when the first page was received, or null if none was
 * @param pages how many were received
 */
record Walk(
        LookOutcome outcome,
        List<SeenPosting> postings,
        @Nullable Instant fetchedAt,
        int pages) {
    Walk {
        postings = List.copyOf(postings);
    }
}
