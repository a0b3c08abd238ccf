package org.claimwatch.alert.notify.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.match.MatchKey;
import org.claimwatch.alert.notify.NotificationReason;
import org.claimwatch.alert.notify.Outcome;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What became of matches. Whoever writes holds the lock of the feed's position. */
@ApplicationScoped
public class OutcomeStore {
    private static final List<NotificationReason> FOR_DIGEST = Arrays.stream(NotificationReason.values())
            .filter(NotificationReason::isForDigest)
            .toList();

    public Uni<Void> save(Mutiny.Session session, List<Outcome> outcomes) {
        return session.mergeAll(outcomes.stream().map(OutcomeRow::from).toArray());
    }

    public Uni<Void> remove(Mutiny.Session session, List<Outcome> outcomes) {
        Uni<Void> removed = Uni.createFrom().voidItem();
        for (Outcome outcome : outcomes) {
            removed = removed.chain(() -> session.createMutationQuery(
                            "delete OutcomeRow where key.watchId = :watch and key.claimId = :claim")
                    .setParameter("watch", outcome.match().watchId())
                    .setParameter("claim", outcome.match().claimId())
                    .executeUpdate()
                    .replaceWithVoid());
        }
        return removed;
    }

    /** For the intake, which serves every owner: those of some claims. */
    public Uni<List<Outcome>> ofClaims(Mutiny.Session session, Collection<UUID> claims) {
        return session.createSelectionQuery("from OutcomeRow where key.claimId in :claims", OutcomeRow.class)
                .setParameter("claims", claims)
                .getResultList()
                .map(OutcomeStore::toOutcomes);
    }

    /** Those that wait for this time, and what was gathered with them, the longest due first. */
    public Uni<List<Outcome>> due(Mutiny.Session session, Instant now, int limit) {
        return session.createSelectionQuery(
                        "from OutcomeRow o where o.dueAt <= :now or (o.reason = :gathered and exists"
                                + " (from OutcomeRow other where other.key.watchId = o.key.watchId"
                                + " and other.reason = :gathered and other.dueAt <= :now))"
                                + " order by o.dueAt",
                        OutcomeRow.class)
                .setParameter("now", now)
                .setParameter("gathered", NotificationReason.GATHERED)
                .setMaxResults(limit)
                .getResultList()
                .map(OutcomeStore::toOutcomes);
    }

    /** Those that were told, and whose claim the site says something else of since. */
    public Uni<List<Outcome>> behind(Mutiny.Session session, int limit) {
        return session.createSelectionQuery(
                        "select o from OutcomeRow o join ClaimRow c on c.id = o.key.claimId"
                                + " where o.threadId is not null and o.status <> c.status and exists (from MatchRow m"
                                + " where m.watchId = o.key.watchId and m.claimId = o.key.claimId)",
                        OutcomeRow.class)
                .setMaxResults(limit)
                .getResultList()
                .map(OutcomeStore::toOutcomes);
    }

    /**
     * Those that go into a digest and are in none yet, of watches of which one has waited since that time, and whose owner
     * has somebody for it.
     */
    public Uni<List<Outcome>> forDigest(Mutiny.Session session, Instant waitingSince, int limit) {
        return session.createSelectionQuery(
                        "from OutcomeRow o where o.reason in :reasons and o.threadId is null"
                                + " and exists (from ReceiverRow r where r.owner = o.owner and r.audience = CERT)"
                                + " and exists (from OutcomeRow other where other.key.watchId = o.key.watchId"
                                + " and other.reason in :reasons and other.threadId is null and other.since <= :since)"
                                + " order by o.key.watchId, o.since",
                        OutcomeRow.class)
                .setParameter("reasons", FOR_DIGEST)
                .setParameter("since", waitingSince)
                .setMaxResults(limit)
                .getResultList()
                .map(OutcomeStore::toOutcomes);
    }

    /** That of a match, null if there is none. */
    public Uni<@Nullable Outcome> find(Mutiny.Session session, MatchKey match) {
        return session.find(OutcomeRow.class, new OutcomeRow.Key(match.watchId(), match.claimId()))
                .map(row -> row == null ? null : row.toOutcome());
    }

    private static List<Outcome> toOutcomes(List<OutcomeRow> rows) {
        return rows.stream().map(OutcomeRow::toOutcome).toList();
    }
}
