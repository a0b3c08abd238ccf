package org.claimwatch.alert.audit.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.audit.Deed;
import org.claimwatch.http.caller.Caller;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The trail. A deed is written in the transaction that does it; none is ever changed. */
@ApplicationScoped
public class Trail {
    /** Sorts after every id of version 7. */
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    public Uni<Void> add(Mutiny.Session session, Deed deed) {
        return session.persist(DeedRow.from(deed));
    }

    /** The deeds that the caller may see, the newest first, from before that of {@code before}. */
    public Uni<List<Deed>> list(Mutiny.Session session, Caller caller, @Nullable UUID before, int limit) {
        return session.createSelectionQuery(
                        "from DeedRow where id < :before and (:all = true or owner = :owner) order by id desc",
                        DeedRow.class)
                .setParameter("before", before == null ? AFTER_ALL : before)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(DeedRow::toDeed).toList());
    }
}
