package org.claimwatch.crawler.feed;

import java.util.List;
import java.util.Optional;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.ClaimChange;
import org.claimwatch.crawler.claim.Corrected;
import org.claimwatch.crawler.claim.Correction;
import org.claimwatch.crawler.claim.FieldChange;
import org.claimwatch.crawler.claim.Source;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a claim.
 *
 * @param changes empty where nothing was known before
 * @param reportedBy the site whose look it was; of a correction, where the claim was read first
 * @param correction what a person decided; null where it was no person
 */
public record ClaimEvent(
        EventType type,
        Claim claim,
        List<FieldChange> changes,
        Source reportedBy,
        @Nullable Correction correction) implements FeedEvent {
    public ClaimEvent {
        changes = List.copyOf(changes);
    }

    /** The event of a change; being seen again is none. */
    public static Optional<ClaimEvent> of(ClaimChange change, Source site) {
        return switch (change) {
            case ClaimChange.Appeared it -> Optional.of(event(EventType.APPEARED, it, List.of(), site));
            case ClaimChange.Changed it -> Optional.of(event(EventType.CHANGED, it, it.changes(), site));
            case ClaimChange.Withdrawn it -> Optional.of(event(EventType.WITHDRAWN, it, it.changes(), site));
            case ClaimChange.Relisted it -> Optional.of(event(EventType.RELISTED, it, it.changes(), site));
            case ClaimChange.SeenAgain it -> Optional.empty();
        };
    }

    public static ClaimEvent of(Corrected.Result result, Correction correction) {
        EventType type =
                switch (result.effect()) {
                    case APPEARED -> EventType.APPEARED;
                    case CORRECTED -> EventType.CORRECTED;
                    case MERGED -> EventType.MERGED;
                    case REDACTED -> EventType.REDACTED;
                };
        Claim claim = result.dossier().claim();
        return new ClaimEvent(type, claim, result.changes(), claim.sources().getFirst(), correction);
    }

    private static ClaimEvent event(EventType type, ClaimChange change, List<FieldChange> changes, Source site) {
        return new ClaimEvent(type, change.claim(), changes, site, null);
    }
}
