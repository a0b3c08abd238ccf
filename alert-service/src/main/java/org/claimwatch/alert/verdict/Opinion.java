package org.claimwatch.alert.verdict;

/** What a person found a match to be. It says nothing on whether the claim is true. */
public enum Opinion {
    ABOUT_US,
    /** Another authority or organisation is meant. */
    NOT_US,
    /** We are meant, but the posting repeats an older one. */
    RECYCLED,
    /** Looked at, and it cannot be told. */
    UNCLEAR;

    /** Whether a match of that opinion is kept and not told. */
    public boolean setsAside() {
        return this == NOT_US || this == RECYCLED;
    }
}
