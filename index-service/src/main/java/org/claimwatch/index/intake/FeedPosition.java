package org.claimwatch.index.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the feed: after the event with this sequence.
 *
 * @param epoch that the sequence belongs to; null before any event was read
 * @param sequence 0 at the beginning
 */
public record FeedPosition(@Nullable UUID epoch, long sequence) {
    /** Before the first event of whatever epoch the feed has. */
    public static final FeedPosition BEGINNING = new FeedPosition(null, 0);

    public FeedPosition {
        if (sequence < 0 || (epoch == null && sequence > 0)) {
            throw new IllegalArgumentException("no position: " + epoch + ":" + sequence);
        }
    }

    /** Before the first event of an epoch. */
    public static FeedPosition startOf(UUID epoch) {
        return new FeedPosition(epoch, 0);
    }

    /** As the feed's {@code lastEventId} has it; null to read from the beginning. */
    public @Nullable String lastEventId() {
        return sequence == 0 ? null : epoch + ":" + sequence;
    }

    /** Whether an event there can follow this position. Sequences of two epochs do not compare. */
    boolean leadsTo(FeedPosition event) {
        return (epoch == null || epoch.equals(event.epoch)) && sequence < event.sequence;
    }
}
