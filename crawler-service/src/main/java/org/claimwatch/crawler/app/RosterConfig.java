package org.claimwatch.crawler.app;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How rosters are read on a schedule; the defaults and their reasons stand in application.properties. */
@ConfigMapping(prefix = "claimwatch.rosters")
interface RosterConfig {
    /** Where rosters that are files lie; none can be read where there is no folder. */
    Optional<Path> directory();

    /** How often it is looked whether a roster is due. */
    Duration lookEvery();
}
