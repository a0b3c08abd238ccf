package org.claimwatch.index.search;

/** In which order hits come. Among equals the newest comes first. */
public enum Order {
    /** Best answers first. */
    RELEVANCE,
    /** Newest first. */
    FIRST_SEEN,
    /** The earliest deadline first, and those without one last. */
    DEADLINE,
    /** Latest change first. */
    CHANGED
}
