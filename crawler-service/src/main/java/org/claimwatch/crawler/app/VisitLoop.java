package org.claimwatch.crawler.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.claimwatch.crawler.schedule.Lane;
import org.claimwatch.crawler.schedule.Lease;
import org.claimwatch.crawler.schedule.postgres.LeaseStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Leases sites that are due, as many as there are visits free, and makes each visit on a virtual thread of its own. Renews
 * the leases of the visits that run.
 */
@ApplicationScoped
class VisitLoop {
    private static final Logger LOG = Logger.getLogger(VisitLoop.class);

    /** As often as Prometheus asks, by its default. */
    private static final Duration COUNT_OVERDUE_EVERY = Duration.ofSeconds(15);

    private final Transactions transactions;
    private final LeaseStore leases;
    private final Visit visit;
    private final VisitMetrics metrics;
    private final VisitConfig config;
    private final Scheduler scheduler;
    private final String instance;
    private final ExecutorService threads;
    private final Map<Lease, Lane> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;
    private volatile boolean failing;

    VisitLoop(
            Transactions transactions,
            LeaseStore leases,
            Visit visit,
            VisitMetrics metrics,
            VisitConfig config,
            Scheduler scheduler,
            @ConfigProperty(name = "claimwatch.instance") String instance,
            @VirtualThreads ExecutorService threads) {
        this.transactions = transactions;
        this.leases = leases;
        this.visit = visit;
        this.metrics = metrics;
        this.config = config;
        this.scheduler = scheduler;
        this.instance = instance;
        this.threads = threads;
    }

    void start(@Observes StartupEvent started) {
        resume();
        schedule("lease due sites", config.lookEvery(), this::leaseAndVisit);
        // so that two renewals in a row can fail before a healthy visit loses its site
        schedule("renew leases", config.lease().dividedBy(3), this::renewLeases);
        schedule("count overdue sites", COUNT_OVERDUE_EVERY, this::countOverdue);
    }

    /**
     * Takes up again what this replica was doing when it was killed, instead of waiting for those leases to end. Where two
     * replicas have one name by mistake this costs a visit, and nothing else: the fencing numbers keep them apart.
     */
    void resume() {
        int resumed = transactions.run(session -> leases.abandonAll(session, instance));
        LOG.infof("visits start instance=%s resumed=%d every=%s", instance, resumed, config.every());
    }

    /** What is under way is not waited for: its sites are due for others at once. */
    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
        transactions.run(session -> leases.abandonAll(session, instance));
    }

    private void leaseAndVisit() {
        leaseAndVisit(Lane.LIVE, config.atOnce());
        leaseAndVisit(Lane.SLOW, config.slowAtOnce());
    }

    private void leaseAndVisit(Lane lane, int places) {
        int free = places - Collections.frequency(running.values(), lane);
        if (free <= 0) {
            return;
        }
        List<Lease> leased =
                transactions.run(session -> leases.leaseDue(session, instance, config.lease(), lane, free));
        for (Lease lease : leased) {
            running.put(lease, lane);
            threads.execute(() -> visit(lease));
        }
    }

    private void visit(Lease lease) {
        try {
            VisitResult result = visit.of(lease);
            metrics.finished(result);
            log(lease, result);
        } catch (RuntimeException e) {
            // the lease is left to end by itself, so that a site that breaks us is not tried again at once
            metrics.failed();
            LOG.errorf(e, "visit failed site=%s", lease.siteId());
        } finally {
            running.remove(lease);
        }
    }

    private void renewLeases() {
        for (Lease lease : running.keySet()) {
            boolean renewed = transactions.run(session -> leases.renew(session, lease, config.lease()));
            if (!renewed && running.containsKey(lease)) {
                LOG.warnf("lease lost during the visit site=%s", lease.siteId());
            }
        }
    }

    private void countOverdue() {
        Duration late = config.every().dividedBy(2);
        metrics.overdue(transactions.run(session -> leases.overdue(session, late)));
    }

    private void schedule(String name, Duration every, Runnable task) {
        scheduler
                .newJob(name)
                .setInterval(every.toString())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(execution -> unlessFailing(name, task), true)
                .schedule();
    }

    /** A database that is away is reported once, not at every tick. */
    private void unlessFailing(String name, Runnable task) {
        if (stopping) {
            return;
        }
        try {
            task.run();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warnf("cannot %s: %s", name, e);
            }
            failing = true;
        }
    }

    private static void log(Lease lease, VisitResult result) {
        switch (result) {
            case VisitResult.LeaseLost lost ->
                LOG.warnf("visit not recorded site=%s reason=LEASE_LOST", lease.siteId());
            case VisitResult.Described described -> {}
            case VisitResult.Probed probed ->
                LOG.debugf("mirror tried site=%s answered=%s", lease.siteId(), probed.answered());
            case VisitResult.Recorded it -> {
                LOG.infof(
                        "visit recorded site=%s kind=%s state=%s reason=%s postings=%d pages=%d",
                        lease.siteId(),
                        it.look().kind(),
                        it.look().outcome().state(),
                        it.look().outcome().reason(),
                        it.look().postings(),
                        it.look().pages());
                if (it.fellSilent()) {
                    LOG.warnf(
                            "site yields nothing any more site=%s state=%s reason=%s",
                            lease.siteId(),
                            it.look().outcome().state(),
                            it.look().outcome().reason());
                }
            }
        }
    }
}
