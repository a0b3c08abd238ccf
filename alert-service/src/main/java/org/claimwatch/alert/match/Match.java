package org.claimwatch.alert.match;

import java.util.List;
import org.claimwatch.alert.watch.Watch;

/**
 * That a claim names the place of a watch.
 *
 * @param ambiguous whether another place of the name may as well be meant
 * @param homonyms other places that were weighed, and what came of it
 * @param evidence at least one piece, the strongest first
 */
public record Match(Watch watch, Tier tier, boolean ambiguous, List<Homonym> homonyms, List<Evidence> evidence) {
    public Match {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a match needs evidence");
        }
        evidence = List.copyOf(evidence);
        homonyms = List.copyOf(homonyms);
    }
}
