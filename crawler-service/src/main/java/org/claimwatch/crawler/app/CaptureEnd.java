package org.claimwatch.crawler.app;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import org.claimwatch.crawler.capture.postgres.CapturePurge;
import org.jboss.logging.Logger;

/** Ends captures whose time has come, from time to time. */
@ApplicationScoped
class CaptureEnd {
    private static final Logger LOG = Logger.getLogger(CaptureEnd.class);

    private final Transactions transactions;
    private final CapturePurge purge;
    private final CaptureConfig config;
    private final Scheduler scheduler;
    private final InstantSource clock;

    CaptureEnd(
            Transactions transactions,
            CapturePurge purge,
            CaptureConfig config,
            Scheduler scheduler,
            InstantSource clock) {
        this.transactions = transactions;
        this.purge = purge;
        this.config = config;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        scheduler
                .newJob("purge captures")
                .setInterval(config.purgeEvery().toString())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(execution -> purge(), true)
                .schedule();
    }

    void purge() {
        Instant now = clock.instant();
        int captures = transactions.run(
                session -> purge.deleteOld(session, now.minus(config.keep()), now.minus(config.keepProofs())));
        int copies = transactions.run(
                session -> purge.deleteBeyond(session, config.maxOfSite().asLongValue())
                        .chain(beyond -> purge.deleteOrphans(session).map(orphans -> beyond + orphans)));
        if (captures + copies > 0) {
            LOG.infof("captures purged captures=%d copies=%d", captures, copies);
        }
    }
}
