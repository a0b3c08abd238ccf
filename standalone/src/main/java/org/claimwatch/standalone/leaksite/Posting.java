package org.claimwatch.standalone.leaksite;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a group puts on its site.
 *
 * @param title names the organisation, as groups do
 * @param country as the group writes it
 * @param publishedAt as the group says
 * @param deadline when it says it will publish, or null when it says it has
 */
public record Posting(
        String title,
        String website,
        String country,
        String description,
        Instant publishedAt,
        @Nullable Instant deadline,
        int gigabytes) {

    static Posting published(
            String title, String website, String country, String description, Instant publishedAt, int gigabytes) {
        return new Posting(title, website, country, description, publishedAt, null, gigabytes);
    }

    static Posting countdown(
            String title, String website, String country, String description, Instant publishedAt, int gigabytes) {
        return new Posting(
                title, website, country, description, publishedAt, publishedAt.plus(Duration.ofDays(10)), gigabytes);
    }
}
