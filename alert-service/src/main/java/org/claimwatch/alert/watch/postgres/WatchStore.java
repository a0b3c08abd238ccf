package org.claimwatch.alert.watch.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.http.caller.Caller;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The watches. */
@ApplicationScoped
public class WatchStore {
    /** Sorts before every other id: RFC 9562, section 5.9. */
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    public Uni<Void> add(Mutiny.Session session, Watch watch) {
        return session.persist(WatchRow.from(watch));
    }

    /** Whether the owner has a watch of that place: the same code or, without one, the same name in all its parts. */
    public Uni<Boolean> has(Mutiny.Session session, Watch watch) {
        String same = watch.code() == null
                ? "code is null and name = :name and country = :country and kind = :kind"
                        + " and coalesce(region, '') = :region"
                : "code = :code";
        var query = session.createSelectionQuery(
                        "select count(*) from WatchRow where owner = :owner and " + same, Long.class)
                .setParameter("owner", watch.owner());
        if (watch.code() != null) {
            query.setParameter("code", watch.code());
        } else {
            query.setParameter("name", watch.name())
                    .setParameter("country", watch.country())
                    .setParameter("kind", watch.kind())
                    .setParameter("region", watch.region() == null ? "" : watch.region());
        }
        return query.getSingleResult().map(count -> count > 0);
    }

    /** A watch that the caller may see. */
    public Uni<Optional<Watch>> find(Mutiny.Session session, Caller caller, UUID id) {
        return session.createSelectionQuery(
                        "from WatchRow where id = :id and (:all = true or owner = :owner)", WatchRow.class)
                .setParameter("id", id)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(WatchRow::toWatch));
    }

    /** The watches that the caller may see, by id, after that of {@code after}. */
    public Uni<List<Watch>> list(Mutiny.Session session, Caller caller, @Nullable UUID after, int limit) {
        return session.createSelectionQuery(
                        "from WatchRow where id > :after and (:all = true or owner = :owner) order by id",
                        WatchRow.class)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(WatchRow::toWatch).toList());
    }

    /** Removes a watch that the caller may see; false if there is none. */
    public Uni<Boolean> remove(Mutiny.Session session, Caller caller, UUID id) {
        return session.createMutationQuery("delete WatchRow where id = :id and (:all = true or owner = :owner)")
                .setParameter("id", id)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .executeUpdate()
                .map(removed -> removed > 0);
    }

    /** For the matcher, which serves every owner: reads through all watches in the order of their ids. */
    public Uni<List<Watch>> pageOfAll(Mutiny.Session session, @Nullable UUID after, int limit) {
        return session.createSelectionQuery("from WatchRow where id > :after order by id", WatchRow.class)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setMaxResults(limit)
                .setReadOnly(true)
                .getResultList()
                .map(rows -> {
                    rows.forEach(session::detach);
                    return rows.stream().map(WatchRow::toWatch).toList();
                });
    }
}
