package org.claimwatch.crawler.app;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.postgres.RegisterStore;
import org.claimwatch.crawler.site.roster.Difference;
import org.claimwatch.crawler.site.roster.Roster;
import org.claimwatch.crawler.site.roster.RosterOutcome;
import org.claimwatch.crawler.site.roster.RosterReader;
import org.claimwatch.crawler.site.roster.RosterReading;
import org.claimwatch.crawler.site.roster.RosterSource;
import org.claimwatch.crawler.site.roster.RowError;
import org.claimwatch.crawler.site.roster.postgres.DifferenceStore;
import org.claimwatch.crawler.site.roster.postgres.SourceStore;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Reads the rosters that are due, one after another, and applies their differences or leaves them for an operator. Each is
 * taken by one replica; one that dies on the way is read again after its interval, or when an operator asks.
 */
@ApplicationScoped
class RosterLoop {
    private static final Logger LOG = Logger.getLogger(RosterLoop.class);

    private final Transactions transactions;
    private final SourceStore sources;
    private final DifferenceStore differences;
    private final RegisterStore register;
    private final RosterFetch fetch;
    private final RosterConfig config;
    private final Scheduler scheduler;

    RosterLoop(
            Transactions transactions,
            SourceStore sources,
            DifferenceStore differences,
            RegisterStore register,
            RosterFetch fetch,
            RosterConfig config,
            Scheduler scheduler) {
        this.transactions = transactions;
        this.sources = sources;
        this.differences = differences;
        this.register = register;
        this.fetch = fetch;
        this.config = config;
        this.scheduler = scheduler;
    }

    void start(@Observes StartupEvent started) {
        scheduler
                .newJob("read rosters that are due")
                .setInterval(config.lookEvery().toString())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(execution -> readDue(), true)
                .schedule();
    }

    /** One that fails does not keep the others from being read. */
    void readDue() {
        for (RosterSource source : transactions.run(sources::takeDue)) {
            try {
                RosterOutcome outcome = read(source);
                LOG.infof("roster read roster=%s outcome=%s", source.id(), outcome);
            } catch (RuntimeException e) {
                LOG.errorf(e, "roster not read roster=%s", source.id());
            }
        }
    }

    private RosterOutcome read(RosterSource source) {
        if (!isAllowed(source)) {
            return failed(source, "HOST_NOT_LISTED");
        }
        return switch (fetch.of(source)) {
            case RosterText.NotHad(String reason) -> failed(source, reason);
            case RosterText.Had(String text) ->
                switch (RosterReader.read(source.format(), text)) {
                    case RosterReading.Unreadable(RowError error) -> failed(source, told(error));
                    case RosterReading.Read(Roster roster) ->
                        transactions.run(session -> take(session, source, text, roster));
                };
        };
    }

    /** The host may have been taken off the list since. */
    private boolean isAllowed(RosterSource source) {
        Mirror address = source.address();
        return address == null || transactions.run(register::read).allows(address);
    }

    private Uni<RosterOutcome> take(Mutiny.Session session, RosterSource source, String text, Roster roster) {
        Uni<Difference> difference = source.appliesItself()
                ? differences.apply(session, roster, source.skipsErrors())
                : differences.show(session, roster, source.skipsErrors());
        return difference.chain(found -> sources.dismissedRevision(session, source.id())
                .map(Optional::ofNullable)
                .chain(dismissed -> {
                    RosterOutcome outcome = source.outcomeOf(found, dismissed.orElse(null));
                    boolean waits = outcome == RosterOutcome.WAITS || outcome == RosterOutcome.REFUSED;
                    String detail = found.isSound() ? null : told(found.errors().getFirst());
                    return sources.recordReading(session, source.id(), outcome, detail, waits ? text : null)
                            .replaceWith(outcome);
                }));
    }

    /** What waits of an earlier reading goes on waiting. */
    private RosterOutcome failed(RosterSource source, String reason) {
        transactions.run(session -> sources.recordFailure(session, source.id(), reason));
        return RosterOutcome.FAILED;
    }

    private static String told(RowError error) {
        return "line " + error.line() + ": " + error.field() + " " + error.detail();
    }
}
