package org.claimwatch.crawler.app;

/** What was had of a roster. */
sealed interface RosterText {
    record Had(String text) implements RosterText {}

    /** @param reason for a person, without the text */
    record NotHad(String reason) implements RosterText {}
}
