package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.claimwatch.alert.claim.postgres.ClaimStore;
import org.claimwatch.alert.intake.FeedState;
import org.claimwatch.alert.intake.postgres.FeedPositionStore;
import org.claimwatch.alert.intake.postgres.ParkedEventStore;
import org.claimwatch.alert.match.KeptMatch;
import org.claimwatch.alert.match.postgres.MatchStore;
import org.claimwatch.alert.report.Coverage;
import org.claimwatch.alert.report.NamedClaim;
import org.claimwatch.alert.report.Progress;
import org.claimwatch.alert.report.Pulse;
import org.claimwatch.alert.report.Report;
import org.claimwatch.alert.report.http.CoverageReader;
import org.claimwatch.alert.verdict.postgres.VerdictStore;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.postgres.WatchStore;
import org.claimwatch.http.caller.Caller;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Brings together what a report is decided from. */
@ApplicationScoped
public class Reporting {
    private final Database database;
    private final WatchStore watches;
    private final CoverageReader coverage;
    private final FeedPositionStore positions;
    private final ParkedEventStore parked;
    private final MatchStore matches;
    private final ClaimStore claims;
    private final VerdictStore verdicts;
    private final InstantSource clock;

    Reporting(
            Database database,
            WatchStore watches,
            CoverageReader coverage,
            FeedPositionStore positions,
            ParkedEventStore parked,
            MatchStore matches,
            ClaimStore claims,
            VerdictStore verdicts,
            InstantSource clock) {
        this.verdicts = verdicts;
        this.database = database;
        this.watches = watches;
        this.coverage = coverage;
        this.positions = positions;
        this.parked = parked;
        this.matches = matches;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * The report on a watch that the caller may see; empty if there is none.
     *
     * @param at an instant before now; null for now
     */
    public Uni<Optional<Report>> on(Caller caller, UUID id, @Nullable Instant at) {
        return database.transaction(session -> watches.find(session, caller, id))
                .flatMap(watch -> watch.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : coverage.at(at)
                                .flatMap(told -> on(caller, watch.get(), told, at))
                                .map(Optional::of));
    }

    /**
     * The order matters: coverage is asked for first, then the position is read, then the matches. So every look that
     * counts is covered by the position, and every event up to the position is in the matches.
     */
    private Uni<Report> on(Caller caller, Watch watch, Coverage told, @Nullable Instant at) {
        Instant now = clock.instant();
        Instant on = at == null ? now : at;
        return database.transaction(session -> progress(session).flatMap(progress -> named(session, caller, watch, on)
                .map(named -> Report.of(watch, named, told, progress, on, now))));
    }

    /** How much can be said now, of any watch. In the same order. */
    Uni<Pulse> pulse() {
        return coverage.at(null)
                .flatMap(told -> database.transaction(this::progress).map(progress -> {
                    Instant now = clock.instant();
                    return Pulse.of(told, progress, now, now);
                }));
    }

    private Uni<Progress> progress(Mutiny.Session session) {
        return positions.read(session).flatMap(state -> parked.count(session).map(unread -> progress(state, unread)));
    }

    private static Progress progress(FeedState state, long unreadEvents) {
        return new Progress(state.position().epoch(), state.position().sequence(), state.caughtUpAt(), unreadEvents);
    }

    private Uni<List<NamedClaim>> named(Mutiny.Session session, Caller caller, Watch watch, Instant on) {
        return matches.ofWatch(session, caller, watch.id())
                .map(all -> all.stream()
                        .filter(match -> !match.foundAt().isAfter(on))
                        .toList())
                .flatMap(found -> claims.byId(
                                session, found.stream().map(KeptMatch::claimId).toList())
                        .flatMap(byId -> verdicts.ofWatch(session, watch.id()).map(judged -> found.stream()
                                .map(match -> NamedClaim.of(
                                        Objects.requireNonNull(byId.get(match.claimId())),
                                        match,
                                        judged.get(match.key())))
                                .toList())));
    }
}
