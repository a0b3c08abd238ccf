package org.claimwatch.crawler.coverage;

/** What came of looking at a site; the better of two mirrors' results is the one that stands first here. */
public enum LookState {
    /** The listing was read to its end. */
    READ,
    /** Something of the listing was not read. */
    PARTIAL,
    /** Something stands before the listing. */
    BLOCKED,
    /** The site answered, and no listing was recognised. */
    UNREADABLE,
    /** No mirror answered. */
    DOWN,
    /** Nobody has looked yet. */
    NEVER;

    /** Whether somebody answered, if only with a captcha. */
    public boolean answered() {
        return switch (this) {
            case READ, PARTIAL, BLOCKED, UNREADABLE -> true;
            case DOWN, NEVER -> false;
        };
    }
}
