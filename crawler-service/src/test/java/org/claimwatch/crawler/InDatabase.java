package org.claimwatch.crawler;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Transactions from a test's thread. */
public final class InDatabase {
    private InDatabase() {}

    public static <T> T run(Mutiny.SessionFactory sessions, Function<Mutiny.Session, Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> sessions.withTransaction(work));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    public static int execute(Mutiny.SessionFactory sessions, String sql) {
        return run(sessions, session -> session.createNativeQuery(sql).executeUpdate());
    }

    /** Adds a site that counts as live and is due after so long, never visited by itself in a test. */
    public static UUID addSite(Mutiny.SessionFactory sessions, Duration dueIn, String mirror) {
        UUID id = UUID.randomUUID();
        execute(sessions, "INSERT INTO site_group (name) VALUES ('Group %s')".formatted(id));
        execute(
                sessions,
                "INSERT INTO site (id, name, group_name, slow, next_visit_at) VALUES ('%s', 'blog', 'Group %s', false, now() + interval '%d seconds')"
                        .formatted(id, id, dueIn.toSeconds()));
        execute(sessions, "INSERT INTO mirror (site_id, position, url) VALUES ('%s', 0, '%s')".formatted(id, mirror));
        return id;
    }

    /** Leaves nothing due, so that a test leases its own sites only. */
    public static void nothingIsDue(Mutiny.SessionFactory sessions) {
        execute(
                sessions,
                "UPDATE site SET next_visit_at = 'infinity', next_probe_at = NULL, leased_by = NULL, lease_until = NULL");
    }
}
