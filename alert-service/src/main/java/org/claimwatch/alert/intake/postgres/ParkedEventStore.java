package org.claimwatch.alert.intake.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.intake.FeedEvent.Unreadable;
import org.claimwatch.alert.intake.ParkedEvent;
import org.hibernate.reactive.mutiny.Mutiny;

/** The events that could not be read. */
@ApplicationScoped
public class ParkedEventStore {
    /** Parks an event; one that is parked already, byte for byte, stays as it is. For the holder of the position's lock. */
    public Uni<Void> park(Mutiny.Session session, UUID id, Unreadable event, Instant now) {
        return session.createSelectionQuery("select count(*) from ParkedEventRow where raw = :raw", Long.class)
                .setParameter("raw", event.raw())
                .getSingleResult()
                .flatMap(there ->
                        there > 0 ? Uni.createFrom().voidItem() : session.persist(ParkedEventRow.of(id, event, now)));
    }

    /** Sets aside what later events have told: each holds the whole claim. */
    public Uni<Void> settle(Mutiny.Session session, Collection<UUID> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createMutationQuery("delete ParkedEventRow where claimId in :claims")
                .setParameter("claims", claims)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Sets one aside; false if there is none with that id. */
    public Uni<Boolean> remove(Mutiny.Session session, UUID id) {
        return session.createMutationQuery("delete ParkedEventRow where id = :id")
                .setParameter("id", id)
                .executeUpdate()
                .map(removed -> removed > 0);
    }

    public Uni<Long> count(Mutiny.Session session) {
        return session.createSelectionQuery("select count(*) from ParkedEventRow", Long.class)
                .getSingleResult();
    }

    /** The oldest first. */
    public Uni<List<ParkedEvent>> list(Mutiny.Session session, int limit) {
        return session.createSelectionQuery("from ParkedEventRow order by parkedAt, id", ParkedEventRow.class)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(ParkedEventRow::toEvent).toList());
    }
}
