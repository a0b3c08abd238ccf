package org.claimwatch.alert.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the feed: after the event with this sequence.
 *
 * @param epoch that the sequence belongs to; null at the beginning, before any event was read
 * @param sequence 0 at the beginning
 */
public record FeedPosition(@Nullable UUID epoch, long sequence) {
    public static final FeedPosition BEGINNING = new FeedPosition(null, 0);

    public FeedPosition {
        if (sequence < 0 || (epoch == null) != (sequence == 0)) {
            throw new IllegalArgumentException("no position: " + epoch + ":" + sequence);
        }
    }

    /** Whether an event there comes after this position. Positions of two epochs do not compare. */
    public boolean isBefore(FeedPosition event) {
        return (epoch == null || epoch.equals(event.epoch)) && sequence < event.sequence;
    }

    /** As the feed's {@code lastEventId} has it. */
    public String lastEventId() {
        return epoch + ":" + sequence;
    }
}
