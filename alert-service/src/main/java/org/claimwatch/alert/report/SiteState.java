package org.claimwatch.alert.report;

/** How the newest visit of a site ended, as the crawler's coverage has it. */
public enum SiteState {
    /** Read, every page of it. */
    READ,
    /** Asked, and not changed since it was read. */
    UNCHANGED,
    /** Read, but not every page. */
    PARTIAL,
    /** Answered with something that no listing was recognised in. */
    UNREADABLE,
    /** Behind a captcha, a queue or a login. */
    BLOCKED,
    /** Not reached. */
    DOWN,
    /** Not visited yet. */
    NEVER
}
