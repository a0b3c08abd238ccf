package org.claimwatch.alert.intake.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.intake.FeedEvent.Unreadable;
import org.claimwatch.alert.intake.FeedPosition;
import org.claimwatch.alert.intake.ParkedEvent;
import org.hibernate.reactive.mutiny.Mutiny;

/** The events that could not be read. */
@ApplicationScoped
public class ParkedEventStore {
    /** Parks an event; one that is parked already, byte for byte, stays as it is. */
    public Uni<Void> park(Mutiny.Session session, UUID id, Unreadable event, Instant now) {
        FeedPosition position = event.position();
        return session.createNativeQuery("""
                        insert into parked_event (id, epoch, sequence, claim_id, raw, reason, parked_at)
                        values (:id, cast(:epoch as uuid), cast(:sequence as bigint), cast(:claim as uuid), :raw, :reason, :now)
                        on conflict do nothing
                        """)
                .setParameter("id", id)
                .setParameter("epoch", position == null ? null : String.valueOf(position.epoch()))
                .setParameter("sequence", position == null ? null : String.valueOf(position.sequence()))
                .setParameter(
                        "claim",
                        event.claimId() == null ? null : event.claimId().toString())
                .setParameter("raw", event.raw())
                .setParameter("reason", event.reason())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
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
