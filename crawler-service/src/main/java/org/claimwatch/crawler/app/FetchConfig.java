package org.claimwatch.crawler.app;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long and how much one request may take; the defaults and their reasons stand in application.properties. */
@ConfigMapping(prefix = "claimwatch.fetch")
interface FetchConfig {
    Duration connectTimeout();

    Duration readTimeout();

    Duration callTimeout();

    /** After decompression. */
    MemorySize maxBody();
}
