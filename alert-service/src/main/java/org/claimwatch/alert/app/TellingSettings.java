package org.claimwatch.alert.app;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import org.claimwatch.alert.notify.Pace;

/** How what is told waits; {@code application.properties} gives the numbers and their reasons. */
@ConfigMapping(prefix = "claimwatch.telling")
interface TellingSettings {
    /** How often it is looked for what waits for a time. */
    Duration every();

    Duration review();

    Duration gatherFirstRead();

    Duration gatherGroup();

    Duration threadOpen();

    /** How long a weak match waits for others before it is told in a digest. */
    Duration digestAfter();

    default Pace pace() {
        return new Pace(review(), gatherFirstRead(), gatherGroup(), threadOpen());
    }
}
