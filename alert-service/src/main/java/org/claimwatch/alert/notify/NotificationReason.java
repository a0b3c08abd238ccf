package org.claimwatch.alert.notify;

import org.claimwatch.alert.claim.Correction;
import org.claimwatch.alert.match.Tier;
import org.jspecify.annotations.Nullable;

/** Why an owner is told of a match, or is not. The names are labels of the metric {@code claimwatch.notifications}. */
public enum NotificationReason {
    NEW_CLAIM(true),
    /** Found when the crawler read the site for the first time: told all the same, as something that may be old. */
    FIRST_READ(true),
    /** A posting that was known and only POSSIBLE now gives more. */
    TIER_RAISED(true),
    /** Kept for a person to judge; the report says TO_REVIEW. */
    BELOW_LIKELY(false),
    ALREADY_TOLD(false),
    /** Found in the claims of the past when the watch was made; the answer to its making told it. */
    KNOWN_WHEN_WATCHED(false),
    /** What was told turned out to be no claim. */
    CLAIM_RETRACTED(true),
    /** What was told turned out to be another claim. */
    CLAIM_MERGED(true),
    /** What was told turned out to be two claims. */
    CLAIM_SPLIT(true),
    /** The texts of what was told had to go. */
    CLAIM_REDACTED(true);

    private final boolean told;

    NotificationReason(boolean told) {
        this.told = told;
    }

    public boolean isTold() {
        return told;
    }

    static NotificationReason of(Correction.Kind kind) {
        return switch (kind) {
            case RETRACT -> CLAIM_RETRACTED;
            case MERGE -> CLAIM_MERGED;
            case SPLIT -> CLAIM_SPLIT;
            case REDACT -> CLAIM_REDACTED;
        };
    }

    /**
     * Decides on a match that was found, or judged again.
     *
     * @param before the match's tier until now, null if there was no match
     * @param backfill whether the claim comes from the first read of its site
     * @param alreadyTold whether there is a notification of this claim for this watch
     */
    public static NotificationReason decide(@Nullable Tier before, Tier now, boolean backfill, boolean alreadyTold) {
        if (alreadyTold) {
            return ALREADY_TOLD;
        }
        if (!now.isAtLeast(Tier.LIKELY)) {
            return BELOW_LIKELY;
        }
        if (before == null) {
            return backfill ? FIRST_READ : NEW_CLAIM;
        }
        return before.isAtLeast(Tier.LIKELY) ? KNOWN_WHEN_WATCHED : TIER_RAISED;
    }
}
