package org.claimwatch.alert.report;

/** Why an active site has no look that counts. */
public enum Gap {
    /** Down, or not visited within the time. */
    NOT_REACHED,
    BLOCKED,
    UNREADABLE,
    /** Of its listing only a part was read within the time. */
    PARTIAL,
    SEIZED,
    /** Somebody said that it is not to be visited. */
    EXCLUDED,
    /** Never visited. */
    NEVER,
    /** Read, but the events of that look are not all matched here. */
    NOT_MATCHED_YET
}
