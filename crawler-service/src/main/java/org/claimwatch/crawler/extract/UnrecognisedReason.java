package org.claimwatch.crawler.extract;

/** Why no listing was read; also a metric's label and the reason in the ledger. */
public enum UnrecognisedReason {
    /** Nothing on the page looks like a list of claims. */
    NO_LISTING,
    /** There is a list, and nothing on it. */
    EMPTY_LISTING,
    /** The server says that this is not the page that was asked for. */
    ERROR_PAGE,
    /** The page is drawn by a script, which is not run. */
    SCRIPT_SHELL,
    /** The page does nothing but lead to another. */
    REDIRECT_STUB,
    /** It says that it is JSON, and is not. */
    MALFORMED,
    /** It is nested deeper, or has more parts, than any page that is meant to be read. */
    TOO_COMPLEX
}
