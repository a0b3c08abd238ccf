package org.claimwatch.crawler.capture.rest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.crawler.capture.Capture;
import org.claimwatch.crawler.capture.postgres.KeptCapture;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A capture on the wire. */
@Schema(name = "Capture")
record CaptureView(
        UUID id,
        @Schema(description = "Where it came from, masked") URI url,
        int status,

        @Schema(description = "SHA-256 of the bytes received, after decompression")
        String hash,

        int bytes,
        Instant receivedAt,

        @Schema(description = "The newest look that showed the same bytes")
        Instant confirmedAt,

        @Schema(description = "How many looks showed them") int looks,

        @Schema(description = "From the request to the last byte, at the newest look")
        Duration took,

        @Schema(description = "The tor daemon of the newest look")
        String tor,

        @Schema(description = "The version of what read it") String extractor,

        @Schema(description = "SHA-256 of the sanitised copy, if one is kept still") @Nullable
        String copyHash,

        @Schema(description = "Names the key that the copy is encrypted under") @Nullable
        String keyId,

        @Schema(description = "Whether the copy is only the page's beginning")
        boolean cut) {

    static CaptureView of(KeptCapture kept) {
        Capture it = kept.capture();
        return new CaptureView(
                it.id(),
                it.url(),
                it.status(),
                it.hash(),
                it.bytes(),
                it.receivedAt(),
                it.confirmedAt(),
                it.looks(),
                it.took(),
                it.tor(),
                it.extractor(),
                kept.copyHash(),
                kept.keyId(),
                kept.cut());
    }
}
