package org.claimwatch.alert.match;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.watch.Watch;

/**
 * A match as it is kept: there is one for each watch and claim that match now. It follows the claim: when a posting
 * changes it is judged again, and when it no longer names the place its match is gone.
 *
 * @param foundAt when the claim was first matched, not when the group posted it
 */
public record KeptMatch(
        UUID id, String owner, UUID watchId, UUID claimId, Tier tier, List<Evidence> evidence, Instant foundAt) {
    public KeptMatch {
        evidence = List.copyOf(evidence);
    }

    public static KeptMatch of(UUID id, Match match, UUID claimId, Instant now) {
        return new KeptMatch(
                id, match.watch().owner(), match.watch().id(), claimId, match.tier(), match.evidence(), now);
    }

    public MatchKey key() {
        return new MatchKey(watchId, claimId);
    }

    /** The same match, judged again. */
    public KeptMatch judged(Match again) {
        return new KeptMatch(id, owner, watchId, claimId, again.tier(), again.evidence(), foundAt);
    }

    /** The same as it was found. */
    public Match of(Watch watch) {
        return new Match(watch, tier, false, List.of(), evidence);
    }
}
