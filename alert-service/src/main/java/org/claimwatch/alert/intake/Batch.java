package org.claimwatch.alert.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimwatch.alert.claim.Claim;

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
        return events.stream()
                .filter(FeedEvent.ClaimTold.class::isInstance)
                .map(FeedEvent.ClaimTold.class::cast)
                .toList();
    }

    /** What tells of a person's decision on its own claim. */
    public List<FeedEvent.ClaimTold> corrections() {
        return claims().stream().filter(told -> told.ownCorrection() != null).toList();
    }

    /** Claims whose texts have to go. */
    public Set<UUID> redacted() {
        return claims().stream()
                .map(FeedEvent.ClaimTold::claim)
                .filter(Claim::isRedacted)
                .map(Claim::id)
                .collect(Collectors.toSet());
    }

    /** The unreadable events but for those whose claim a later event of the batch tells. */
    public List<FeedEvent.Unreadable> unreadable() {
        List<FeedEvent.Unreadable> unreadable = new ArrayList<>();
        for (FeedEvent event : events) {
            switch (event) {
                case FeedEvent.Unreadable broken -> unreadable.add(broken);
                case FeedEvent.ClaimTold told ->
                    unreadable.removeIf(broken -> told.claim().id().equals(broken.claimId()));
                case FeedEvent.NoClaim none -> {}
            }
        }
        return List.copyOf(unreadable);
    }
}
