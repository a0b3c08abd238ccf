package org.claimwatch.crawler.site.roster;

/** Reads rosters. */
public final class RosterReader {
    /** Six times all mirrors that are known; a list with more is not one of leak sites. */
    static final int MAX_ROWS = 20_000;

    private RosterReader() {}

    /** @param text at most as large as a request's body may be */
    public static RosterReading read(RosterFormat format, String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return switch (format) {
            case CSV -> new CsvRoster().read(plain);
            case RANSOMWATCH, RANSOMLOOK -> new JsonRoster(format).read(plain);
        };
    }
}
