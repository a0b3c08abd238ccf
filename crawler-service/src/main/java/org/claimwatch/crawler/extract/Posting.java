package org.claimwatch.crawler.extract;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry on one mirror at one visit. Everything but the title and the status may be missing, and everything is the
 * group's word.
 *
 * @param title as posted, 1 to 500 characters
 * @param website of the organisation, as posted: it may be cut or defanged
 * @param country as posted
 * @param dataBytes how much data there is said to be
 * @param ransom as posted
 * @param link the posting's own page; never a download
 */
public record Posting(
        String title,
        @Nullable String description,
        @Nullable String website,
        @Nullable String country,
        @Nullable Instant publishedAt,
        @Nullable Instant deadline,
        PostingStatus status,
        @Nullable Long dataBytes,
        @Nullable String ransom,
        @Nullable URI link) {
    public Posting {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a posting has a title");
        }
    }
}
