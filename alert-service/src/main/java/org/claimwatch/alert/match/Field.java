package org.claimwatch.alert.match;

/** The member of a claim that a piece of evidence stands in. */
public enum Field {
    TITLE,
    ORGANISATION,
    WEBSITE,
    COUNTRY,
    DESCRIPTION;

    /** Names the organisation in a few words, where a description tells of it at length and of others as well. */
    boolean names() {
        return this != DESCRIPTION;
    }
}
