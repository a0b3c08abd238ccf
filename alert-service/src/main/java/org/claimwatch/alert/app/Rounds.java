package org.claimwatch.alert.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Does, for as long as the service runs, what the time demands and no event: on a virtual thread of its own. */
@ApplicationScoped
class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final SecondLooks secondLooks;
    private final Digests digests;
    private final TellingSettings settings;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    Rounds(SecondLooks secondLooks, Digests digests, TellingSettings settings) {
        this.secondLooks = secondLooks;
        this.digests = digests;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("rounds").start(this::work);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void work() {
        try {
            while (!stopping) {
                round();
                Thread.sleep(settings.every());
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped");
        }
    }

    private void round() {
        try {
            Database.<Void>await(secondLooks::decide);
            Database.<Void>await(digests::make);
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.errorf(e, "what is due was not decided on: the next round will");
            }
        }
    }
}
