package org.claimwatch.crawler.app;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The one bridge from threads that block to the database, which does not: runs a short transaction on an event loop and
 * waits for its end. Not for use on an event loop.
 */
@ApplicationScoped
class Transactions {
    private final Mutiny.SessionFactory sessions;

    Transactions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Commits what the work did, or rolls it back where it failed, and fails with that. */
    <T> T run(Function<Mutiny.Session, Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> sessions.withTransaction(work));
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the transaction failed", e);
        }
    }
}
