package org.claimwatch.index.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the feed answers to "what comes after this position?". */
public sealed interface FeedAnswer {
    /** The position is of another epoch or beyond the end: what was read may never have been, or be other things now. */
    record Gone() implements FeedAnswer {}

    /**
     * What follows, in order; empty if nothing came while the feed held the request open.
     *
     * @param from the position that was asked for
     * @param toEnd whether these were all events there were
     */
    record Batch(FeedPosition from, List<FeedEvent> events, boolean toEnd) implements FeedAnswer {
        public Batch {
            events = List.copyOf(events);
        }

        /** The position after its last event; {@link #from} if no event says readably where it stands. */
        public FeedPosition end() {
            return events.reversed().stream()
                    .map(FeedEvent::position)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(from);
        }

        /**
         * Whether its events belong to the epoch that was read before. They may not where the feed was asked for its
         * beginning again after a first attempt that was cut short.
         */
        public boolean continues() {
            return end().equals(from) || from.leadsTo(end());
        }

        /** When the last claim's event was recorded; null if there is none in it. */
        public @Nullable Instant lastEventAt() {
            List<FeedEvent.Indexable> indexable = indexable();
            return indexable.isEmpty() ? null : indexable.getLast().event().at();
        }

        /** What has to be written, in order. */
        public List<FeedEvent.Indexable> indexable() {
            return only(FeedEvent.Indexable.class);
        }

        public List<FeedEvent.ClaimRedacted> redacted() {
            return only(FeedEvent.ClaimRedacted.class);
        }

        public List<FeedEvent.Unreadable> unreadable() {
            return only(FeedEvent.Unreadable.class);
        }

        private <E extends FeedEvent> List<E> only(Class<E> type) {
            return events.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }
}
