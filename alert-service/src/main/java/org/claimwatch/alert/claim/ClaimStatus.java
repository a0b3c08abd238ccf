package org.claimwatch.alert.claim;

/** What the leak site says about a claim. It is the site's word, never a fact. */
public enum ClaimStatus {
    ANNOUNCED,
    COUNTDOWN,
    /** The site says that it has published data. */
    PUBLISHED,
    SOLD,
    /** No longer listed, reason unknown. */
    WITHDRAWN
}
