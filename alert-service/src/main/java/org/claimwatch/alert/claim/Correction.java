package org.claimwatch.alert.claim;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person at the crawler decided about a claim. Who was told of the claim is told of it.
 *
 * @param reason in that person's words, at most 500 characters
 * @param otherClaim the claim that it was merged into, or that was split from it
 */
public record Correction(
        UUID id, Kind kind, String reason, @Nullable UUID otherClaim) {
    public enum Kind {
        /** It is no claim. */
        RETRACT,
        /** It is another one. */
        MERGE,
        /** It was two. */
        SPLIT,
        /** Its texts had to go. */
        REDACT
    }

    public Correction {
        Claim.requireAtMost(500, reason, "correction.reason");
    }
}
