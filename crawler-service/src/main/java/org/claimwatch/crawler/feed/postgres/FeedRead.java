package org.claimwatch.crawler.feed.postgres;

import java.util.List;
import java.util.UUID;

/** What there is after a position. */
public sealed interface FeedRead {
    /** The events that follow, in order; none where the position is the end. */
    record Batch(UUID epoch, List<StoredEvent> events) implements FeedRead {
        public Batch {
            events = List.copyOf(events);
        }
    }

    /** The position is of another epoch or beyond the end: its holder begins again. */
    record Gone() implements FeedRead {}
}
