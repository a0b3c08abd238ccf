package org.claimwatch.alert.app;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.claimwatch.alert.vigil.Condition.Patience;
import org.claimwatch.alert.vigil.Duty;

/** How the watching is watched over; {@code application.properties} gives the numbers and their reasons. */
@ConfigMapping(prefix = "claimwatch.vigil")
interface VigilSettings {
    /** How often it is looked at. */
    Duration every();

    /** How long too little is read before that is told. */
    Duration lowAfter();

    /** How long the pipeline is late before that is told. */
    Duration lateAfter();

    /** How long all is well again before that is told. */
    Duration backAfter();

    /** What is asked as long as the pipeline is fresh. */
    Optional<URI> deadMansSwitch();

    default Duty.Pace pace() {
        return new Duty.Pace(new Patience(lowAfter(), backAfter()), new Patience(lateAfter(), backAfter()));
    }
}
