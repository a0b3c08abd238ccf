package org.claimwatch.index.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.claimwatch.index.intake.Backoff;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes one batch after the other, from the service's start to its end. */
@ApplicationScoped
class IntakeLoop {
    private static final Logger LOG = Logger.getLogger(IntakeLoop.class);

    private final Intake intake;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    IntakeLoop(Intake intake) {
        this.intake = intake;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofVirtual().name("intake").start(this::run);
    }

    /** Does not wait for the batch at hand: what it had not finished is done again after the next start. */
    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        Backoff backoff = Backoff.FIRST;
        while (!stopping) {
            try {
                intake.takeNext();
                backoff = Backoff.FIRST;
            } catch (Exception e) {
                if (stopping || !waitAfter(e, backoff.delay())) {
                    return;
                }
                backoff = backoff.next();
            }
        }
    }

    private static boolean waitAfter(Exception failure, Duration delay) {
        LOG.warnf("the feed is not indexed, next attempt in %d s, reason=%s", delay.toSeconds(), failure);
        LOG.debug("where it failed", failure);
        try {
            Thread.sleep(delay);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
