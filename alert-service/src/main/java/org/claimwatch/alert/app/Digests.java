package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.claimwatch.alert.notify.Notification;
import org.claimwatch.alert.notify.NotificationReason;
import org.claimwatch.alert.notify.Outcome;
import org.claimwatch.alert.notify.ToldClaim;
import org.claimwatch.alert.notify.postgres.OutcomeStore;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.postgres.WatchStore;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells those who review of weak and second-hand matches: one digest a watch, each match in one. */
@ApplicationScoped
class Digests {
    /** So many matches are told in one transaction, which the intake waits for. */
    private static final int LIMIT = 500;

    private final Database database;
    private final FeedPositionStore positions;
    private final OutcomeStore outcomes;
    private final ClaimStore claims;
    private final MatchStore matches;
    private final WatchStore watches;
    private final Notifying notifying;
    private final TellingSettings settings;
    private final Doorbell doorbell;
    private final Ids ids;
    private final InstantSource clock;

    Digests(
            Database database,
            FeedPositionStore positions,
            OutcomeStore outcomes,
            ClaimStore claims,
            MatchStore matches,
            WatchStore watches,
            Notifying notifying,
            TellingSettings settings,
            Doorbell doorbell,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.positions = positions;
        this.outcomes = outcomes;
        this.claims = claims;
        this.matches = matches;
        this.watches = watches;
        this.notifying = notifying;
        this.settings = settings;
        this.doorbell = doorbell;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes the digests that are due. A first look without the lock spares the intake the waiting. */
    Uni<Void> make() {
        Instant now = clock.instant();
        Instant since = now.minus(settings.digestAfter());
        return database.transaction(session -> outcomes.forDigest(session, since, 1))
                .flatMap(any -> any.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : database.transaction(session -> positions
                                        .lock(session)
                                        .chain(() -> outcomes.forDigest(session, since, LIMIT))
                                        .flatMap(waiting -> make(session, waiting, now)))
                                .invoke(doorbell::ring));
    }

    private Uni<Void> make(Mutiny.Session session, List<Outcome> waiting, Instant now) {
        Set<UUID> claimIds =
                waiting.stream().map(outcome -> outcome.match().claimId()).collect(Collectors.toSet());
        Set<UUID> watchIds =
                waiting.stream().map(outcome -> outcome.match().watchId()).collect(Collectors.toSet());
        return claims.byId(session, claimIds).flatMap(claimsById -> watches.byId(session, watchIds)
                .flatMap(watchesById -> matches.ofClaims(session, claimIds)
                        .map(kept -> kept.stream().collect(Collectors.toMap(KeptMatch::key, Function.identity())))
                        .flatMap(
                                kept -> save(session, waiting, digests(waiting, claimsById, watchesById, kept, now)))));
    }

    private Map<UUID, Notification> digests(
            List<Outcome> waiting,
            Map<UUID, Claim> claimsById,
            Map<UUID, Watch> watchesById,
            Map<MatchKey, KeptMatch> kept,
            Instant now) {
        Map<UUID, List<ToldClaim>> told = new LinkedHashMap<>();
        for (Outcome outcome : waiting) {
            KeptMatch match = kept.get(outcome.match());
            if (match != null) {
                Claim claim = Objects.requireNonNull(claimsById.get(match.claimId()));
                told.computeIfAbsent(match.watchId(), watch -> new ArrayList<>())
                        .add(ToldClaim.of(claim, NotificationReason.DIGEST, match.tier(), match.evidence(), null));
            }
        }
        Map<UUID, Notification> digests = new LinkedHashMap<>();
        told.forEach((watch, of) -> digests.put(
                watch,
                Notification.first(
                        ids.get(),
                        notifying.mailDomain(),
                        Objects.requireNonNull(watchesById.get(watch)),
                        NotificationReason.DIGEST,
                        null,
                        of,
                        null,
                        now)));
        return digests;
    }

    /** One whose match has ended is in no digest, and waits for none. */
    private Uni<Void> save(Mutiny.Session session, List<Outcome> waiting, Map<UUID, Notification> digests) {
        List<Outcome> digested = new ArrayList<>();
        List<Outcome> ended = new ArrayList<>();
        for (Outcome outcome : waiting) {
            Notification digest = digests.get(outcome.match().watchId());
            boolean isIn = digest != null
                    && digest.claims().stream().anyMatch(claim -> claim.claimId()
                            .equals(outcome.match().claimId()));
            if (isIn) {
                digested.add(outcome.digestedIn(digest.id()));
            } else {
                ended.add(outcome);
            }
        }
        return outcomes.save(session, digested)
                .chain(() -> outcomes.remove(session, ended))
                .chain(() -> notifying.send(session, List.copyOf(digests.values())));
    }
}
