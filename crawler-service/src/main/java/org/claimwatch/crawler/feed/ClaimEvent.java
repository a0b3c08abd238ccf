package org.claimwatch.crawler.feed;

import java.util.List;
import java.util.Optional;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.ClaimChange;
import org.claimwatch.crawler.claim.FieldChange;

/**
 * Something that happened to a claim, before it has its place in the feed.
 *
 * @param changes empty where nothing was known before
 */
public record ClaimEvent(EventType type, Claim claim, List<FieldChange> changes) {
    public ClaimEvent {
        changes = List.copyOf(changes);
    }

    /** The event of a change; being seen again is none. */
    public static Optional<ClaimEvent> of(ClaimChange change) {
        return switch (change) {
            case ClaimChange.Appeared appeared ->
                Optional.of(new ClaimEvent(EventType.APPEARED, appeared.claim(), List.of()));
            case ClaimChange.Changed changed ->
                Optional.of(new ClaimEvent(EventType.CHANGED, changed.claim(), changed.changes()));
            case ClaimChange.SeenAgain again -> Optional.empty();
        };
    }
}
