package org.claimwatch.crawler.extract;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry on one mirror at one visit. Everything but the title and the status may be missing, and everything is the
 * group's word.
 *
 * @param title as posted, 1 to 500 characters
 * @param website of the organisation, as posted: it may be cut or defanged
 * @param country as posted
 * @param deadline as stated, or computed from a countdown and the time of the look: {@code where} tells which
 * @param statusWords what it says of its own state, as posted ("Updated", "part 2", "time is up")
 * @param dataBytes how much data there is said to be
 * @param ransom as posted
 * @param views how often the site says that the posting was seen
 * @param link the posting's own page; never a download
 * @param group whose claim it is, where the page lists the claims of several; as posted
 * @param where the place on the page that each field was read from: a CSS path, or a JSON pointer (RFC 6901)
 */
public record Posting(
        String title,
        @Nullable String description,
        @Nullable String website,
        @Nullable String country,
        @Nullable Instant publishedAt,
        @Nullable Instant deadline,
        PostingStatus status,
        List<String> statusWords,
        @Nullable Long dataBytes,
        @Nullable String ransom,
        @Nullable Long views,
        @Nullable URI link,
        @Nullable String group,
        Map<PostingField, String> where) {
    public Posting {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a posting has a title");
        }
        statusWords = List.copyOf(statusWords);
        where = Map.copyOf(where);
    }

    /** A posting that says no more than the claim that it makes, read nowhere in particular. */
    public Posting(
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
        this(
                title,
                description,
                website,
                country,
                publishedAt,
                deadline,
                status,
                List.of(),
                dataBytes,
                ransom,
                null,
                link,
                null,
                Map.of());
    }
}
