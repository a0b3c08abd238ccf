package org.claimwatch.index.intake.elasticsearch;

import java.time.Instant;
import java.util.UUID;
import org.claimwatch.index.intake.FeedPosition;
import org.jspecify.annotations.Nullable;

/**
 * A position as it was read, with what Elasticsearch needs to tell whether it was moved since.
 *
 * @param sequenceNumber Elasticsearch's, not the feed's; null if the index has no position yet
 * @param primaryTerm null with it
 */
public record StoredPosition(
        FeedPosition position,
        @Nullable Long sequenceNumber,
        @Nullable Long primaryTerm) {

    static final StoredPosition NONE = new StoredPosition(FeedPosition.BEGINNING, null, null);

    /** The document. */
    record Row(String index, @Nullable UUID epoch, long sequence, Instant at) {
        FeedPosition position() {
            return new FeedPosition(epoch, sequence);
        }
    }
}
