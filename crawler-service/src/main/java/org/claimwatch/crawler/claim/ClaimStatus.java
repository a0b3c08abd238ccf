package org.claimwatch.crawler.claim;

/** What has become of a claim, as far as its postings say. */
public enum ClaimStatus {
    ANNOUNCED,
    /** A time is named at which data is to be published. */
    COUNTDOWN,
    /** The site says that it has published data. */
    PUBLISHED,
    SOLD
}
