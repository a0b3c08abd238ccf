package org.claimwatch.index.app;

import java.time.Duration;
import org.claimwatch.index.intake.Backoff;
import org.jboss.logging.Logger;

/** Does one thing again and again on a thread of its own, and waits longer and longer while it fails. */
final class Loop implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Loop.class);

    /** A round of the work. */
    interface Work {
        /** How long there is nothing to do; zero if there is more. */
        Duration round() throws Exception;
    }

    private final String name;
    private final Work work;
    private final Thread thread;
    private volatile boolean stopping;

    private Loop(String name, Work work) {
        this.name = name;
        this.work = work;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    static Loop start(String name, Work work) {
        Loop loop = new Loop(name, work);
        loop.thread.start();
        return loop;
    }

    private void run() {
        Backoff backoff = Backoff.FIRST;
        while (!stopping) {
            Duration pause;
            try {
                pause = work.round();
                backoff = Backoff.FIRST;
            } catch (Exception e) {
                if (stopping) {
                    return;
                }
                pause = backoff.delay();
                backoff = backoff.next();
                LOG.warnf("%s: next attempt in %d s, reason=%s", name, pause.toSeconds(), e);
                LOG.debug("where it failed", e);
            }
            if (!slept(pause)) {
                return;
            }
        }
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** Does not wait for the round at hand: what it had not finished is done again after the next start. */
    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
    }
}
