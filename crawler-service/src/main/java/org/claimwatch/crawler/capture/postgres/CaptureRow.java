package org.claimwatch.crawler.capture.postgres;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.crawler.capture.Capture;

/** A capture as it is stored: as JSON, so that all of a visit are one statement. */
@JsonNaming(SnakeCaseStrategy.class)
record CaptureRow(
        UUID id,
        UUID siteId,
        String url,
        int status,
        String hash,
        int bytes,
        Instant receivedAt,
        Instant confirmedAt,
        int looks,
        long tookMillis,
        String tor,
        String extractor) {

    static CaptureRow from(Capture capture) {
        return new CaptureRow(
                capture.id(),
                capture.siteId(),
                capture.url().toString(),
                capture.status(),
                capture.hash(),
                capture.bytes(),
                capture.receivedAt(),
                capture.confirmedAt(),
                capture.looks(),
                capture.took().toMillis(),
                capture.tor(),
                capture.extractor());
    }

    Capture toCapture() {
        return new Capture(
                id,
                siteId,
                URI.create(url),
                status,
                hash,
                bytes,
                receivedAt,
                confirmedAt,
                looks,
                Duration.ofMillis(tookMillis),
                tor,
                extractor);
    }
}
