package org.claimwatch.alert.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Does, for as long as the service runs, what the time demands and no event. */
@ApplicationScoped
class Rounds {
    /** What is a day older than it need be harms nobody. */
    private static final Duration UPKEEP_EVERY = Duration.ofHours(1);

    private final Loop telling;
    private final Loop vigil;
    private final Loop upkeep;

    Rounds(
            SecondLooks secondLooks,
            Digests digests,
            TellingSettings tellingSettings,
            Vigil vigil,
            VigilSettings vigilSettings,
            ReportUpkeep reportUpkeep) {
        this.telling = new Loop("telling", tellingSettings.every(), () -> {
            Database.<Void>await(secondLooks::decide);
            Database.<Void>await(digests::make);
        });
        this.vigil = new Loop("vigil", vigilSettings.every(), vigil::look);
        this.upkeep = new Loop("upkeep", UPKEEP_EVERY, reportUpkeep::removeOld);
    }

    void start(@Observes StartupEvent event) {
        telling.start();
        vigil.start();
        upkeep.start();
    }

    void stop(@Observes ShutdownEvent event) {
        telling.stop();
        vigil.stop();
        upkeep.stop();
    }
}
