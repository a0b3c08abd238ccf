package org.claimwatch.index.claim;

/** How far a claim has come, by the group's own word. */
public enum ClaimStatus {
    /** The organisation is named. */
    ANNOUNCED,
    /** A time is set. */
    COUNTDOWN,
    /** The site says that it has published data. */
    PUBLISHED,
    /** The site says that the data was sold. */
    SOLD,
    /** No longer listed, for a reason nobody told. */
    WITHDRAWN
}
