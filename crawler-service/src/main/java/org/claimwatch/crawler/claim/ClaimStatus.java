package org.claimwatch.crawler.claim;

import org.claimwatch.crawler.extract.PostingStatus;

/** What has become of a claim, as far as its postings say; in the order in which groups go on. */
public enum ClaimStatus {
    ANNOUNCED,
    /** A time is named at which data is to be published. */
    COUNTDOWN,
    /** The site says that it has published data. */
    PUBLISHED,
    SOLD,
    /** No longer listed, reason unknown. */
    WITHDRAWN;

    static ClaimStatus of(PostingStatus status) {
        return switch (status) {
            case ANNOUNCED -> ANNOUNCED;
            case COUNTDOWN -> COUNTDOWN;
            case PUBLISHED -> PUBLISHED;
            case SOLD -> SOLD;
        };
    }
}
