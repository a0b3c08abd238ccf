package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.List;
import org.claimwatch.alert.watch.Watch;

/**
 * That a claim names the place of a watch, or an organisation related to it.
 *
 * @param ambiguous whether another place of the name may as well be meant
 * @param homonyms other places that were weighed, and what came of it
 * @param evidence at least one piece, the strongest first
 */
public record Match(Watch watch, Tier tier, boolean ambiguous, List<Homonym> homonyms, List<Evidence> evidence) {
    /** Enough to judge by; a description can repeat a name hundreds of times. */
    static final int MAX_EVIDENCE = 20;

    public Match {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a match needs evidence");
        }
        evidence = List.copyOf(evidence);
        homonyms = List.copyOf(homonyms);
    }

    /** The better of two for one watch, its evidence first. */
    Match and(Match other) {
        if (other.tier.compareTo(tier) > 0) {
            return other.and(this);
        }
        List<Evidence> all = new ArrayList<>(evidence);
        all.addAll(other.evidence);
        return new Match(
                watch,
                tier,
                ambiguous,
                homonyms,
                all.stream().distinct().limit(MAX_EVIDENCE).toList());
    }
}
