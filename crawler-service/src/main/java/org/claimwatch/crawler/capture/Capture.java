package org.claimwatch.crawler.capture;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * That a page was received, and what it was by its hash.
 *
 * @param url where it came from, masked
 * @param status of HTTP
 * @param hash of the bytes received, after decompression; the one that claims name
 * @param bytes how many there were
 * @param receivedAt when it was first received like this
 * @param confirmedAt when it was last received like this, or said to be still like this
 * @param looks how often
 * @param took from the request to the last byte, at the newest look
 * @param tor the daemon that it came through, at the newest look
 * @param extractor the version of what read it
 */
public record Capture(
        UUID id,
        UUID siteId,
        URI url,
        int status,
        String hash,
        int bytes,
        Instant receivedAt,
        Instant confirmedAt,
        int looks,
        Duration took,
        String tor,
        String extractor) {

    Capture confirmed(Instant at, Duration tookNow, String torNow) {
        return new Capture(id, siteId, url, status, hash, bytes, receivedAt, at, looks + 1, tookNow, torNow, extractor);
    }
}
