package org.claimwatch.alert.vigil.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimwatch.alert.vigil.CloserWatch;
import org.claimwatch.http.caller.Caller;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Which places are watched more closely, and until when. */
@ApplicationScoped
public class CloserWatchStore {
    public Uni<Void> save(Mutiny.Session session, CloserWatch closer) {
        return session.merge(CloserWatchRow.from(closer)).replaceWithVoid();
    }

    /** That of a watch that the caller may see. */
    public Uni<Optional<CloserWatch>> find(Mutiny.Session session, Caller caller, UUID watch) {
        return session.createSelectionQuery(
                        "from CloserWatchRow where watchId = :watch and (:all = true or owner = :owner)",
                        CloserWatchRow.class)
                .setParameter("watch", watch)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(CloserWatchRow::toCloserWatch));
    }

    /**
     * Of every owner, those that have something to tell, or are over; locked, without those that another replica has.
     *
     * @param endingBefore of which the end is to be announced
     */
    public Uni<List<CloserWatch>> due(Mutiny.Session session, Instant now, Instant endingBefore, int limit) {
        return session.createSelectionQuery(
                        "from CloserWatchRow where noteAt <= :now or until <= :now"
                                + " or (until <= :ending and renewalAsked = false) order by watchId",
                        CloserWatchRow.class)
                .setParameter("now", now)
                .setParameter("ending", endingBefore)
                .setMaxResults(limit)
                .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultList()
                .map(rows -> rows.stream().map(CloserWatchRow::toCloserWatch).toList());
    }

    public Uni<Void> remove(Mutiny.Session session, UUID watch) {
        return session.createMutationQuery("delete CloserWatchRow where watchId = :watch")
                .setParameter("watch", watch)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** When the last of all ends; null if there is none. */
    public Uni<@Nullable Instant> lastUntil(Mutiny.Session session) {
        return session.createSelectionQuery("select max(until) from CloserWatchRow", Instant.class)
                .getSingleResultOrNull();
    }
}
