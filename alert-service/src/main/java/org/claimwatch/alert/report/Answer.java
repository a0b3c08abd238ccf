package org.claimwatch.alert.report;

/** The four answers, the one that goes before the others first. */
public enum Answer {
    /** A claim names the place at LIKELY or better. */
    CLAIM_FOUND,
    /** A claim may name it, and no rule or person has set that aside. */
    TO_REVIEW,
    /** Too little was read, or what was read is not matched yet, to say anything. */
    INCONCLUSIVE,
    /** Nothing was found on the sites that were read. The only answer that may say so. */
    NO_CLAIM_FOUND
}
