package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.claimwatch.alert.watch.ImportProgress;
import org.claimwatch.alert.watch.ImportProgress.Phase;
import org.claimwatch.alert.watch.postgres.ImportStore;
import org.claimwatch.http.caller.Caller;

/**
 * Tells how far imports are. Each step is written in a transaction of its own, since nobody sees anything of the import's
 * before it is over.
 */
@ApplicationScoped
public class Imports {
    private final Database database;
    private final ImportStore store;
    private final Ids ids;
    private final InstantSource clock;

    Imports(Database database, ImportStore store, Ids ids, InstantSource clock) {
        this.database = database;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those that the caller may see, the newest first. */
    public Uni<List<ImportProgress>> newest(Caller caller, int limit) {
        return database.transaction(session -> store.newest(session, caller, limit));
    }

    Uni<ImportProgress> begin(String owner, Caller caller, boolean dryRun, int rows) {
        Instant now = clock.instant();
        ImportProgress begun =
                new ImportProgress(ids.get(), owner, caller.id(), dryRun, Phase.CHECKING, rows, 0, now, now);
        return database.transaction(session -> store.begin(session, begun)).replaceWith(begun);
    }

    Uni<Void> move(ImportProgress begun, Phase phase, int saved) {
        return database.transaction(session -> store.move(session, begun.at(phase, saved, clock.instant())));
    }
}
