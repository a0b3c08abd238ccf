package org.claimwatch.alert.watch.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimwatch.alert.watch.Application;
import org.claimwatch.http.caller.Caller;
import org.hibernate.reactive.mutiny.Mutiny;

/** Watches that are asked for and not yet proven. */
@ApplicationScoped
public class ApplicationStore {
    /** Adds one, and forgets those made before a time. */
    public Uni<Void> add(Mutiny.Session session, Application application, Instant forgottenBefore) {
        return session.createMutationQuery("delete ApplicationRow where madeAt < :before")
                .setParameter("before", forgottenBefore)
                .executeUpdate()
                .chain(() -> session.persist(ApplicationRow.from(application)));
    }

    public Uni<Void> update(Mutiny.Session session, Application application) {
        return session.merge(ApplicationRow.from(application)).replaceWithVoid();
    }

    public Uni<Void> remove(Mutiny.Session session, UUID id) {
        return session.createMutationQuery("delete ApplicationRow where id = :id")
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** One that the caller may see and that was made after a time, locked. */
    public Uni<Optional<Application>> find(Mutiny.Session session, Caller caller, UUID id, Instant madeAfter) {
        return session.createSelectionQuery(
                        "from ApplicationRow where id = :id and madeAt >= :after and (:all = true or owner = :owner)",
                        ApplicationRow.class)
                .setParameter("id", id)
                .setParameter("after", madeAfter)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(ApplicationRow::toApplication));
    }

    /** Those that the caller may see and that were made after a time, the oldest first. */
    public Uni<List<Application>> list(Mutiny.Session session, Caller caller, Instant madeAfter, int limit) {
        return session.createSelectionQuery(
                        "from ApplicationRow where madeAt >= :after and (:all = true or owner = :owner) order by id",
                        ApplicationRow.class)
                .setParameter("after", madeAfter)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(ApplicationRow::toApplication).toList());
    }
}
