package org.claimwatch.crawler.capture.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.crawler.capture.Capture;

/** A capture as it is stored. */
@Entity
@Table(name = "capture")
class CaptureRow {
    @Id
    UUID id;

    @Column(name = "site_id")
    UUID siteId;

    String url;

    int status;

    String hash;

    int bytes;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "confirmed_at")
    Instant confirmedAt;

    int looks;

    @Column(name = "took_millis")
    int tookMillis;

    String tor;

    String extractor;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    CaptureRow() {}

    static CaptureRow from(Capture capture) {
        CaptureRow row = new CaptureRow();
        row.id = capture.id();
        row.siteId = capture.siteId();
        row.url = capture.url().toString();
        row.status = capture.status();
        row.hash = capture.hash();
        row.bytes = capture.bytes();
        row.receivedAt = capture.receivedAt();
        row.confirmedAt = capture.confirmedAt();
        row.looks = capture.looks();
        row.tookMillis = Math.toIntExact(capture.took().toMillis());
        row.tor = capture.tor();
        row.extractor = capture.extractor();
        return row;
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
