package org.claimwatch.crawler.extract;

/** The fields of a posting that are read from somewhere on its page. */
public enum PostingField {
    TITLE,
    DESCRIPTION,
    WEBSITE,
    COUNTRY,
    PUBLISHED_AT,
    DEADLINE,
    STATUS,
    DATA_BYTES,
    RANSOM,
    VIEWS,
    LINK,
    GROUP
}
