package org.claimwatch.index.mapping;

import java.util.List;
import java.util.Optional;

/**
 * The indices of claims that there are, as they were at one moment.
 *
 * <pre>
 *   made ──► next ──(holds all that live has)──► live ──(its successor goes live)──► retired ──(grace)──► gone
 *              └──(cancelled, or of an epoch that is no more)──► gone
 * </pre>
 *
 * <p>The state of each is an alias in Elasticsearch and nowhere else, so that any replica sees it, and one that starts after
 * a crash goes on from it.
 *
 * @param live what searches see; empty before the very first start, or if it got lost
 * @param next what is being filled to become live
 * @param retired what was live, and is kept for those who still turn its pages
 * @param orphans names of indices of events whose claims got lost
 * @param newest the highest number in use; 0 if there is none
 */
public record Generations(
        Optional<ClaimIndex> live,
        Optional<ClaimIndex> next,
        List<ClaimIndex> retired,
        List<String> orphans,
        int newest) {
    public Generations {
        retired = List.copyOf(retired);
        orphans = List.copyOf(orphans);
    }
}
