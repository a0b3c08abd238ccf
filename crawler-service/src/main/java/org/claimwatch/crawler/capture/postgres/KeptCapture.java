package org.claimwatch.crawler.capture.postgres;

import jakarta.persistence.Tuple;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.claimwatch.crawler.capture.Capture;
import org.jspecify.annotations.Nullable;

/**
 * A capture, and what of the page is kept still.
 *
 * @param copyHash of the sanitised copy; null where there is none, or none any more
 * @param keyId names the key that opens it
 * @param cut whether it is only the page's beginning
 */
public record KeptCapture(
        Capture capture,
        @Nullable String copyHash,
        @Nullable String keyId,
        boolean cut) {

    static KeptCapture of(Tuple row) {
        Capture capture = new Capture(
                row.get("id", UUID.class),
                row.get("site_id", UUID.class),
                URI.create(row.get("url", String.class)),
                row.get("status", Integer.class),
                row.get("hash", String.class),
                row.get("bytes", Integer.class),
                instant(row, "received_at"),
                instant(row, "confirmed_at"),
                row.get("looks", Integer.class),
                Duration.ofMillis(row.get("took_millis", Integer.class)),
                row.get("tor", String.class),
                row.get("extractor", String.class));
        return new KeptCapture(
                capture,
                row.get("copy_hash", String.class),
                row.get("key_id", String.class),
                Boolean.TRUE.equals(row.get("cut")));
    }

    private static Instant instant(Tuple row, String column) {
        return row.get(column) instanceof OffsetDateTime at ? at.toInstant() : (Instant) row.get(column);
    }
}
