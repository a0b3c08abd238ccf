package org.claimwatch.crawler;

import java.util.Arrays;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;

/** A leak site's page in the shape of cards. */
public final class TestListing {
    private TestListing() {}

    public static MockResponse of(String... titles) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/html; charset=utf-8")
                .body(html(titles))
                .build();
    }

    public static String html(String... titles) {
        return Arrays.stream(titles)
                .map(title ->
                        "<div><h3><a href=\"/post/%d\">%s</a></h3><p>They plan and build roads and bridges in several counties of the country.</p><p>Size: 30 GB</p><p>2026-03-01</p></div>"
                                .formatted(title.hashCode(), title))
                .collect(Collectors.joining("", "<main>", "</main>"));
    }
}
