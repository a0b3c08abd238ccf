package org.claimwatch.crawler.extract.profile;

/** How much matching one page is worth. Linear time is time all the same: of a long pattern, a long page and many records. */
final class Work {
    /**
     * Steps of an automaton, some 30 million of which are done in a second. A listing of 100 records with five short patterns
     * takes two million, the largest that is known sixty.
     */
    private static final long MOST = 100_000_000;

    private long left = MOST;

    /** Whether so many steps are left; if so they are taken. */
    boolean allows(long steps) {
        left -= steps;
        return left >= 0;
    }

    boolean isSpent() {
        return left < 0;
    }
}
