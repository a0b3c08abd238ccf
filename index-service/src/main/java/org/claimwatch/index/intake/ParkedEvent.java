package org.claimwatch.index.intake;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that cannot be indexed, ever. It is set aside for a person to look at, and holds up nothing.
 *
 * @param position null if the event does not say so readably
 * @param claimId whom it is about; null if the event does not say so readably
 * @param raw the event as received
 */
public record ParkedEvent(
        @Nullable FeedPosition position, @Nullable UUID claimId, String reason, String raw) {
    public static ParkedEvent of(FeedEvent.Unreadable event) {
        return new ParkedEvent(
                event.position(), event.claimId(), event.reason(), event.raw().text());
    }

    static ParkedEvent of(FeedEvent.Indexable event, String reason) {
        return new ParkedEvent(
                event.position(), event.event().claimId(), reason, event.raw().text());
    }

    /** The same for the same event, so that reading it again parks it once. */
    public String id() {
        return position == null
                ? UUID.nameUUIDFromBytes(raw.getBytes(StandardCharsets.UTF_8)).toString()
                : position.epoch() + ":" + position.sequence();
    }
}
