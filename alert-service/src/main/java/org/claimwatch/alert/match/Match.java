package org.claimwatch.alert.match;

import java.util.List;
import org.claimwatch.alert.watch.Watch;

/**
 * That a claim names the place of a watch.
 *
 * @param evidence at least one piece, the strongest first
 */
public record Match(Watch watch, Tier tier, List<Evidence> evidence) {
    public Match {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a match needs evidence");
        }
        evidence = List.copyOf(evidence);
    }
}
