package org.claimwatch.crawler.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.claimwatch.crawler.claim.postgres.ClaimStore;
import org.jboss.logging.Logger;

/**
 * What claims need besides visits: those that were stored before there were keys to know them by get theirs, before the
 * first visit would make them anew; and it is counted what trackers list that we do not see.
 */
@ApplicationScoped
class ClaimUpkeep {
    private static final Logger LOG = Logger.getLogger(ClaimUpkeep.class);

    /** Trackers are read every ten minutes, and a claim is missed after a day. */
    private static final Duration COUNT_EVERY = Duration.ofMinutes(5);

    /** Rows that are held at once. */
    private static final int AT_ONCE = 1000;

    private final Transactions transactions;
    private final ClaimStore claims;
    private final Scheduler scheduler;
    private final AtomicLong trackedOnly;

    ClaimUpkeep(Transactions transactions, ClaimStore claims, Scheduler scheduler, MeterRegistry meters) {
        this.transactions = transactions;
        this.claims = claims;
        this.scheduler = scheduler;
        this.trackedOnly = meters.gauge("claimwatch.claims.tracked.only", new AtomicLong());
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started) {
        keyOldClaims();
        scheduler
                .newJob("count what only trackers list")
                .setInterval(COUNT_EVERY.toString())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(execution -> countTrackedOnly(), true)
                .schedule();
    }

    void keyOldClaims() {
        int keyed = 0;
        int some;
        do {
            some = transactions.run(session -> claims.keyUnkeyed(session, AT_ONCE));
            keyed += some;
        } while (some == AT_ONCE);
        if (keyed > 0) {
            LOG.infof("claims of an older version are known by their keys now claims=%d", keyed);
        }
    }

    void countTrackedOnly() {
        trackedOnly.set(transactions.run(claims::countTrackedOnly));
    }
}
