package org.claimwatch.crawler.app;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What is kept of pages, and for how long; the defaults and their reasons stand in application.properties. */
@ConfigMapping(prefix = "claimwatch.captures")
interface CaptureConfig {
    /** A key a line, in Base64, the one to seal with first; {@code captures.key} beside the key file if it is not set. */
    Optional<Path> keyFile();

    /** How long most captures are kept. */
    Duration keep();

    /** How long a claim's first and last look are kept. */
    Duration keepProofs();

    /** Of the copies of one site, as they are stored. */
    MemorySize maxOfSite();

    Duration purgeEvery();
}
