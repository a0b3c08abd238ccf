package org.claimwatch.crawler.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.ToIntFunction;
import org.claimwatch.crawler.coverage.Coverage;
import org.claimwatch.crawler.coverage.CoverageSummary;
import org.claimwatch.crawler.coverage.postgres.LookLedger;
import org.jspecify.annotations.Nullable;

/** The account of what was read, for whoever watches it from outside. Every replica shows the same: that of all. */
@ApplicationScoped
class CoverageMetrics {
    /** What the no-claim report counts. */
    private static final Duration WITHIN = Duration.ofHours(24);

    /** An answer to a person is never older than this, and the ledger is asked no more often than by one such person. */
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final LookLedger ledger;
    private final Scheduler scheduler;
    private volatile @Nullable Coverage coverage;
    private volatile @Nullable CoverageSummary summary;

    CoverageMetrics(Transactions transactions, LookLedger ledger, Scheduler scheduler, MeterRegistry meters) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.scheduler = scheduler;
        sites(meters, "READ", CoverageSummary::readInFull);
        sites(meters, "PARTIAL", CoverageSummary::partial);
        sites(meters, "UNREADABLE", CoverageSummary::unreadable);
        sites(meters, "BLOCKED", CoverageSummary::blocked);
        sites(meters, "SEIZED", CoverageSummary::seized);
        sites(meters, "DOWN", CoverageSummary::down);
        sites(meters, "EXCLUDED", CoverageSummary::excluded);
        sites(meters, "NEVER", CoverageSummary::never);
        Gauge.builder("claimwatch.coverage.worst.age", this, CoverageMetrics::worstAge)
                .description(
                        "Seconds since the head of the live site that was read least lately was read; NaN if none is live")
                .baseUnit("seconds")
                .register(meters);
    }

    private void sites(MeterRegistry meters, String state, ToIntFunction<CoverageSummary> count) {
        Gauge.builder("claimwatch.coverage.sites", () -> summary == null ? Double.NaN : count.applyAsInt(summary))
                .description("Active sites by what the last 24 hours count as; NaN until they were counted once")
                .tag("state", state)
                .register(meters);
    }

    void start(@Observes StartupEvent started) {
        scheduler
                .newJob("count what was read")
                .setInterval(EVERY.toString())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(execution -> show(transactions.run(session -> ledger.coverage(session, null))), true)
                .schedule();
    }

    void show(Coverage now) {
        coverage = now;
        summary = CoverageSummary.of(now, WITHIN);
    }

    private double worstAge() {
        Coverage last = coverage;
        return last == null
                ? Double.NaN
                : last.worstAge().map(age -> age.toMillis() / 1000.0).orElse(Double.NaN);
    }
}
