package org.claimwatch.alert.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The time, where it comes into the service. */
class Clock {
    @Produces
    @ApplicationScoped
    InstantSource time() {
        // PostgreSQL keeps microseconds; a value must not change by being stored
        return () -> InstantSource.system().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
