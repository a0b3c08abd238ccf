package org.claimwatch.alert.report;

/** How the newest visit of a site ended, as the crawler's coverage has it. */
public enum SiteState {
    /** Read, every page of it or only the first: the last full look tells when it was every page. */
    READ,
    /** Asked, and said to be unchanged; nobody has checked. */
    UNCHANGED,
    /** Read, but not every page. */
    PARTIAL,
    /** Answered with something that no listing was recognised in. */
    UNREADABLE,
    /** Behind a captcha, a queue or a login. */
    BLOCKED,
    /** The police answers in its place. */
    SEIZED,
    /** Not reached. */
    DOWN,
    /** Not visited, because somebody said so. */
    EXCLUDED,
    /** Not visited yet. */
    NEVER
}
