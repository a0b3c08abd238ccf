package org.claimwatch.alert.intake;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the feed answered.
 *
 * @param from the position that it was read from
 * @param events what follows that position, in order
 * @param toEnd whether these were all events there were
 */
public record Batch(FeedPosition from, List<FeedEvent> events, boolean toEnd) {
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

    public Set<UUID> claimIds() {
        return claims().stream().map(told -> told.claim().id()).collect(Collectors.toSet());
    }

    public List<FeedEvent.ClaimTold> claims() {
        return only(FeedEvent.ClaimTold.class);
    }

    public List<FeedEvent.Unreadable> unreadable() {
        return only(FeedEvent.Unreadable.class);
    }

    private <E extends FeedEvent> List<E> only(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
