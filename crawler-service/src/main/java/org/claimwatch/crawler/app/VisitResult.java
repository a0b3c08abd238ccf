package org.claimwatch.crawler.app;

import java.util.List;
import org.claimwatch.crawler.claim.ClaimChange;
import org.claimwatch.crawler.coverage.Look;

/** How a visit ended. */
sealed interface VisitResult {
    /** What was seen is stored. */
    record Recorded(Look look, List<ClaimChange> changes) implements VisitResult {
        public Recorded {
            changes = List.copyOf(changes);
        }
    }

    /** The site was leased by another replica meanwhile, or deleted; nothing was stored. */
    record LeaseLost() implements VisitResult {}
}
