package org.claimwatch.crawler.schedule;

/** What a site is leased for. */
public enum Turn {
    /** To read its listing, as planned. */
    VISIT,
    /** To read all of its listing on whichever mirror answers, because an operator asked. */
    ASKED_VISIT,
    /** To see whether a mirror that is not in use answers. */
    PROBE
}
