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
            return VertxContextSupport.subscribeAndAwait(() -> inItsOwnSession(work));
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the transaction failed", e);
        }
    }

    /**
     * SessionFactory.withTransaction would take the session that is under way in the same Vert.x context, if any; and all
     * the virtual threads that one job starts inherit that job's context. Two visits would then share a session.
     */
    private <T> Uni<T> inItsOwnSession(Function<Mutiny.Session, Uni<T>> work) {
        return sessions.openSession().chain(session -> session.withTransaction(transaction -> work.apply(session))
                .eventually(session::close));
    }
}
