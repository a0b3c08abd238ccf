package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.claim.postgres.ClaimStore;
import org.claimwatch.alert.intake.postgres.FeedPositionStore;
import org.claimwatch.alert.match.KeptMatch;
import org.claimwatch.alert.match.MatchKey;
import org.claimwatch.alert.match.postgres.MatchStore;
import org.claimwatch.alert.notify.Finding;
import org.claimwatch.alert.notify.Flow;
import org.claimwatch.alert.notify.NotificationReason;
import org.claimwatch.alert.notify.Outcome;
import org.claimwatch.alert.notify.postgres.OutcomeStore;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.postgres.WatchStore;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Decides again on what waits for a time, and on what an event told while nothing could be decided on. Whoever does holds
 * the lock of the feed's position, so any number of replicas may try.
 */
@ApplicationScoped
class SecondLooks {
    /** So many are decided on in one transaction, which the intake waits for. */
    private static final int LIMIT = 500;

    private final Database database;
    private final FeedPositionStore positions;
    private final OutcomeStore outcomes;
    private final ClaimStore claims;
    private final MatchStore matches;
    private final WatchStore watches;
    private final Notifying notifying;
    private final Doorbell doorbell;
    private final Metrics metrics;
    private final InstantSource clock;

    SecondLooks(
            Database database,
            FeedPositionStore positions,
            OutcomeStore outcomes,
            ClaimStore claims,
            MatchStore matches,
            WatchStore watches,
            Notifying notifying,
            Doorbell doorbell,
            Metrics metrics,
            InstantSource clock) {
        this.database = database;
        this.positions = positions;
        this.outcomes = outcomes;
        this.claims = claims;
        this.matches = matches;
        this.watches = watches;
        this.notifying = notifying;
        this.doorbell = doorbell;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Decides on what is due. A first look without the lock spares the intake the waiting when there is nothing. */
    Uni<Void> decide() {
        Instant now = clock.instant();
        return database.transaction(session -> waiting(session, now))
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : database.transaction(session -> positions
                                        .lock(session)
                                        .chain(() -> waiting(session, now))
                                        .flatMap(waiting -> again(session, waiting)))
                                .invoke(this::committed)
                                .replaceWithVoid());
    }

    private Uni<List<Outcome>> waiting(Mutiny.Session session, Instant now) {
        return positions.read(session).flatMap(state -> outcomes.due(session, now, LIMIT)
                .map(due -> due.stream()
                        .map(outcome -> outcome.reason() == NotificationReason.GATHERED ? outcome.dueAt(now) : outcome)
                        .toList())
                .flatMap(due -> state.replayingSince() != null || !due.isEmpty()
                        ? Uni.createFrom().item(due)
                        : outcomes.behind(session, LIMIT)));
    }

    /** Decides on matches as they are now, of which these are the outcomes so far. */
    Uni<Flow> again(Mutiny.Session session, List<Outcome> waiting) {
        Set<UUID> claimIds =
                waiting.stream().map(outcome -> outcome.match().claimId()).collect(Collectors.toSet());
        Set<UUID> watchIds =
                waiting.stream().map(outcome -> outcome.match().watchId()).collect(Collectors.toSet());
        return claims.byId(session, claimIds).flatMap(claimsById -> watches.byId(session, watchIds)
                .flatMap(watchesById -> matches.ofClaims(session, claimIds)
                        .map(kept -> kept.stream().collect(Collectors.toMap(KeptMatch::key, Function.identity())))
                        .flatMap(kept -> {
                            List<Finding> findings = new ArrayList<>();
                            List<Outcome> withoutMatch = new ArrayList<>();
                            waiting.forEach(outcome -> {
                                Finding finding = finding(outcome, kept, claimsById, watchesById);
                                if (finding != null) {
                                    findings.add(finding);
                                } else if (outcome.dueAt() != null) {
                                    withoutMatch.add(outcome);
                                }
                            });
                            return outcomes.remove(session, withoutMatch)
                                    .chain(() -> notifying.tell(session, findings, waiting));
                        })));
    }

    private static @Nullable Finding finding(
            Outcome outcome, Map<MatchKey, KeptMatch> matches, Map<UUID, Claim> claims, Map<UUID, Watch> watches) {
        KeptMatch match = matches.get(outcome.match());
        if (match == null) {
            return null;
        }
        Claim claim = Objects.requireNonNull(claims.get(match.claimId()));
        Watch watch = Objects.requireNonNull(watches.get(match.watchId()));
        return new Finding.Named(match.of(watch), claim, match.tier());
    }

    void committed(Flow flow) {
        metrics.judged(flow.reasons());
        if (!flow.notifications().isEmpty()) {
            doorbell.ring();
        }
    }
}
