package org.claimwatch.alert.app;

import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Does something again and again, on a virtual thread of its own, until it is stopped. What fails is tried by the next round. */
final class Loop {
    private static final Logger LOG = Logger.getLogger(Loop.class);

    private final String name;
    private final Duration every;
    private final Runnable round;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    Loop(String name, Duration every, Runnable round) {
        this.name = name;
        this.every = every;
        this.round = round;
    }

    void start() {
        thread = Thread.ofVirtual().name(name).start(this::work);
    }

    void stop() {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void work() {
        try {
            while (!stopping) {
                once();
                Thread.sleep(every);
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped");
        }
    }

    private void once() {
        try {
            round.run();
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.errorf(e, "loop=%s what is due was not done: the next round will", name);
            }
        }
    }
}
