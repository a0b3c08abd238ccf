package org.claimwatch.crawler.app;

import java.util.List;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.ClaimChange;
import org.claimwatch.crawler.coverage.Look;
import org.claimwatch.crawler.feed.FeedEvent;

/** How a turn ended. */
sealed interface VisitResult {
    /**
     * What was seen is stored.
     *
     * @param events what is told of it
     * @param fellSilent whether the site used to yield, answered, and did not
     * @param undescribed claims whose own pages are to be fetched; while there are some, the lease is kept
     */
    record Recorded(
            Look look, List<ClaimChange> changes, List<FeedEvent> events, boolean fellSilent, List<Claim> undescribed)
            implements VisitResult {
        public Recorded {
            changes = List.copyOf(changes);
            events = List.copyOf(events);
            undescribed = List.copyOf(undescribed);
        }
    }

    /** Of claims whose own pages were read, those that are described now are stored. */
    record Described(List<FeedEvent> events) implements VisitResult {
        public Described {
            events = List.copyOf(events);
        }
    }

    /** A mirror was tried; whether it answered is remembered. */
    record Probed(boolean answered) implements VisitResult {}

    /** The lease ended, the site was leased by another replica, or deleted; nothing was stored. */
    record LeaseLost() implements VisitResult {}
}
