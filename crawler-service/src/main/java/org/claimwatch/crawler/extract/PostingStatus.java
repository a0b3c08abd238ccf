package org.claimwatch.crawler.extract;

/** What a posting says of the data. */
public enum PostingStatus {
    ANNOUNCED,
    /** It names a time at which it will publish. */
    COUNTDOWN,
    /** It says that it has published. */
    PUBLISHED,
    SOLD
}
