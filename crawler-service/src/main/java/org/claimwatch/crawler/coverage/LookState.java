package org.claimwatch.crawler.coverage;

/** What came of looking at a site; the better of two mirrors' results is the one that stands first here. */
public enum LookState {
    /** The listing was read, as far as the look's kind says. */
    READ,
    /** The site says that its first page is the one that was read before. It is the site's word, and no reading. */
    UNCHANGED,
    /** Something of the listing was not read. */
    PARTIAL,
    /** Something stands before the listing. */
    BLOCKED,
    /** The site answered, and no listing was recognised. */
    UNREADABLE,
    /** The police answers in its place. */
    SEIZED,
    /** No mirror answered. */
    DOWN,
    /** An operator said that it is not to be visited. */
    EXCLUDED,
    /** Nobody has looked yet. */
    NEVER;

    /** Whether the group's own server answered, if only with a captcha. */
    public boolean answered() {
        return switch (this) {
            case READ, UNCHANGED, PARTIAL, BLOCKED, UNREADABLE -> true;
            case SEIZED, DOWN, EXCLUDED, NEVER -> false;
        };
    }

    /** Whether a listing was seen, if only the part of it. */
    public boolean showedListing() {
        return switch (this) {
            case READ, UNCHANGED, PARTIAL -> true;
            case BLOCKED, UNREADABLE, SEIZED, DOWN, EXCLUDED, NEVER -> false;
        };
    }

    /** Whether it has no reason beside it. */
    boolean speaksForItself() {
        return this == READ || this == UNCHANGED;
    }

    /** Whether a visit can end in it. */
    boolean isOutcome() {
        return this != EXCLUDED && this != NEVER;
    }
}
