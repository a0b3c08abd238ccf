package org.claimwatch.alert.report;

/** Why an active site has no look that counts. */
public enum Gap {
    /** Down, or not visited within the time. */
    NOT_REACHED,
    BLOCKED,
    UNREADABLE,
    PARTIAL,
    /** Never visited. */
    NEVER,
    /** Read, but the events of that look are not all matched here. */
    NOT_MATCHED_YET
}
