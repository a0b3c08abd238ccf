package org.claimwatch.crawler.site.roster;

/**
 * How the last reading of a roster ended.
 *
 * <pre>
 *   WAITS ──an operator approves──► APPLIED
 *     └─────an operator dismisses──► DISMISSED, until the difference is another
 * </pre>
 */
public enum RosterOutcome {
    /** It could not be had, or is not of its format; the detail says why. */
    FAILED,
    /** All of it is in the register. */
    UNCHANGED,
    /** It has rows that cannot be taken; its difference names them, and waits for a roster without them. */
    REFUSED,
    /** Its difference waits for an operator. */
    WAITS,
    APPLIED,
    DISMISSED
}
