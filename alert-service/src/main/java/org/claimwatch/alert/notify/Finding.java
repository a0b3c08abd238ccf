package org.claimwatch.alert.notify;

import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.claim.Correction;
import org.claimwatch.alert.match.KeptMatch;
import org.claimwatch.alert.match.Match;
import org.claimwatch.alert.match.MatchKey;
import org.claimwatch.alert.match.Tier;
import org.jspecify.annotations.Nullable;

/** What an event, or a second look, says of a claim and a watch. */
public sealed interface Finding {
    Claim claim();

    MatchKey key();

    /** What a person decided of the claim just now; null if it is a posting that says something else, or nobody's doing. */
    @Nullable
    Correction correction();

    /**
     * It names the place.
     *
     * @param before the match's tier until now, null if there was none
     */
    record Named(
            Match match,
            Claim claim,
            @Nullable Tier before,
            @Nullable Correction correction) implements Finding {
        public Named(Match match, Claim claim, @Nullable Tier before) {
            this(match, claim, before, null);
        }

        @Override
        public MatchKey key() {
            return new MatchKey(match.watch().id(), claim.id());
        }
    }

    /**
     * It named the place and no longer does.
     *
     * @param match as it was
     */
    record Ended(KeptMatch match, Claim claim, @Nullable Correction correction) implements Finding {
        @Override
        public MatchKey key() {
            return match.key();
        }
    }

    /** It named the place once; since, a person decided something of it. */
    record Corrected(MatchKey key, Claim claim, Correction correction) implements Finding {}
}
