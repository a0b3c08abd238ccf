package org.claimwatch.crawler.app;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long and how much one request may take; the defaults and their reasons stand in application.properties. */
@ConfigMapping(prefix = "claimwatch.fetch")
interface FetchConfig {
    Duration connectTimeout();

    Duration readTimeout();

    /** For a page with all its redirects. */
    Duration callTimeout();

    MemorySize maxHeaders();

    /** As received, and after each decompression. */
    MemorySize maxBody();

    /** So much in a second, on average. */
    MemorySize minRate();
}
