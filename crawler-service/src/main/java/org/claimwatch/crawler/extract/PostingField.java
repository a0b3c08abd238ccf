package org.claimwatch.crawler.extract;

/** The fields of a posting that are read from somewhere on its page. */
public enum PostingField {
    TITLE,
    DESCRIPTION,
    WEBSITE,
    COUNTRY,
    PUBLISHED_AT,
    DEADLINE,
    /** In place of {@link #DEADLINE} where no date is stated: of the countdown that the deadline was computed from. */
    COUNTDOWN,
    STATUS,
    DATA_BYTES,
    RANSOM,
    VIEWS,
    LINK,
    GROUP
}
