package org.claimwatch.crawler.claim;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a claim, and why, as everyone is told who was told of the claim.
 *
 * @param reason in the person's words, 1 to 500 characters
 * @param otherClaimId the claim that it was merged into, or that was split from it; null else
 */
public record Correction(
        UUID correctionId,
        Kind kind,
        String reason,
        @Nullable UUID otherClaimId) {
    public static final int MAX_REASON = 500;

    public enum Kind {
        /** It is no claim: a page was misread, or nothing of the kind was ever posted. */
        RETRACT,
        /** It is another claim, posted or read in another way. */
        MERGE,
        /** It was two. */
        SPLIT,
        /** Its texts had to go. */
        REDACT
    }

    public Correction {
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            throw new IllegalArgumentException("reason must have 1 to " + MAX_REASON + " characters");
        }
    }
}
