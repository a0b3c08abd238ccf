package org.claimwatch.alert.report;

import org.claimwatch.alert.match.KeptMatch;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.verdict.Opinion;
import org.claimwatch.alert.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** The four answers, the one that goes before the others first. */
public enum Answer {
    /** A claim names the place at LIKELY or better. */
    CLAIM_FOUND,
    /** A claim may name it, and no rule or person has set that aside. */
    TO_REVIEW,
    /** Too little was read, or what was read is not matched yet, to say anything. */
    INCONCLUSIVE,
    /** Nothing was found on the sites that were read. The only answer that may say so. */
    NO_CLAIM_FOUND;

    /**
     * What one match leads to; null if it is set aside.
     *
     * @param verdict a person's newest one, if there is any
     */
    public static @Nullable Answer of(KeptMatch match, @Nullable Verdict verdict) {
        if (SetAsideBy.of(match, verdict) != null) {
            return null;
        }
        return isCertain(match.tier(), verdict == null ? null : verdict.opinion()) ? CLAIM_FOUND : TO_REVIEW;
    }

    /** By the matcher's tier, or a person's word. */
    static boolean isCertain(Tier tier, @Nullable Opinion opinion) {
        return opinion == Opinion.ABOUT_US || opinion == Opinion.RECYCLED || tier.isAtLeast(Tier.LIKELY);
    }
}
