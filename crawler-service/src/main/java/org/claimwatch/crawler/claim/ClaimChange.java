package org.claimwatch.crawler.claim;

import java.util.List;

/** What a visit means for one claim. */
public sealed interface ClaimChange {
    /** The claim as it is now. */
    Claim claim();

    /** Nobody had seen it before. */
    record Appeared(Claim claim) implements ClaimChange {}

    /** It says what it said; only its time of being seen moves. */
    record SeenAgain(Claim claim) implements ClaimChange {}

    /** It says something else; at least one field differs. */
    record Changed(Claim claim, List<FieldChange> changes) implements ClaimChange {
        public Changed {
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("a change changes something");
            }
        }
    }
}
