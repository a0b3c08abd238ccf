package org.claimwatch.crawler.fetch.tor;

import java.time.Duration;

/**
 * How long and how much a fetch may take.
 *
 * @param connect until tor says that it is connected
 * @param silence between two reads
 * @param total for one page with all its redirects, however much is still coming
 * @param headerBytes of one response
 * @param bodyBytes as received, and again after each decompression
 * @param bytesPerSecond on average, as received, once the body has taken as long as a silence may
 */
public record FetchLimits(
        Duration connect, Duration silence, Duration total, int headerBytes, long bodyBytes, int bytesPerSecond) {
    /** Browsers' cookies and a policy or two make 8 KiB; the client itself never reads more than 256 KiB. */
    public static final int USUAL_HEADER_BYTES = 32_768;

    /** A circuit through Tor that works carries some KB a second; at this rate a page of 50 KB takes 100 s. */
    public static final int USUAL_BYTES_PER_SECOND = 512;

    public FetchLimits(Duration connect, Duration silence, Duration total, long bodyBytes) {
        this(connect, silence, total, USUAL_HEADER_BYTES, bodyBytes, USUAL_BYTES_PER_SECOND);
    }
}
