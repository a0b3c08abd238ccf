package org.claimwatch.standalone.story;

/** The steps of the story, in the order they are told. */
public enum Step {
    SITES_REGISTERED,
    PLACE_WATCHED,
    SITES_READ,
    CLAIMS_INDEXED,
    NOTHING_FOUND,
    POSTING_PUBLISHED,
    MAIL_ARRIVED,
    CLAIM_FOUND,
    FOUND_BY_SEARCH
}
