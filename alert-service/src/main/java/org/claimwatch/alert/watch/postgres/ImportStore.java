package org.claimwatch.alert.watch.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.claimwatch.alert.watch.ImportProgress;
import org.claimwatch.http.caller.Caller;
import org.hibernate.reactive.mutiny.Mutiny;

/** How far imports are, and were. */
@ApplicationScoped
public class ImportStore {
    /** Somebody may ask next month what came of it; longer nobody does. */
    private static final Duration KEPT = Duration.ofDays(40);

    /** Begins one, and forgets those that are long over. */
    public Uni<Void> begin(Mutiny.Session session, ImportProgress progress) {
        return session.createMutationQuery("delete ImportRow where startedAt < :before")
                .setParameter("before", progress.startedAt().minus(KEPT))
                .executeUpdate()
                .chain(() -> session.persist(ImportRow.from(progress)));
    }

    public Uni<Void> move(Mutiny.Session session, ImportProgress progress) {
        return session.merge(ImportRow.from(progress)).replaceWithVoid();
    }

    /** Those that the caller may see, the newest first. */
    public Uni<List<ImportProgress>> newest(Mutiny.Session session, Caller caller, int limit) {
        return session.createSelectionQuery(
                        "from ImportRow where :all = true or owner = :owner order by startedAt desc, id desc",
                        ImportRow.class)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(ImportRow::toProgress).toList());
    }
}
