package org.claimwatch.index.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** The one source of time. */
class Clock {
    @Produces
    @ApplicationScoped
    static InstantSource systemTime() {
        return InstantSource.system();
    }
}
