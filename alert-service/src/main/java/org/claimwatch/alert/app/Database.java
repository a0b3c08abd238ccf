package org.claimwatch.alert.app;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** Transactions, from an event loop or from a virtual thread. */
@ApplicationScoped
public class Database {
    private final Mutiny.SessionFactory sessions;

    Database(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Runs work in a transaction and a session of its own, which end before the result is there. For callers on an event
     * loop. SessionFactory.withTransaction would take the session that is under way in the same Vert.x context, if any;
     * and all the virtual threads that one job starts inherit that job's context.
     */
    public <T> Uni<T> transaction(Function<Mutiny.Session, Uni<T>> work) {
        return sessions.openSession().chain(session -> session.withTransaction(transaction -> work.apply(session))
                .eventually(session::close));
    }

    /** Runs what takes processor time beside the event loop, which goes on with others, and comes back to it. */
    static <T> Uni<T> aside(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() ->
                        Vertx.currentContext().executeBlocking(work, false).toCompletionStage());
    }

    /** The same for a virtual thread, which waits: the work itself runs on an event loop, where sessions live. */
    <T> T await(Function<Mutiny.Session, Uni<T>> work) {
        return await(() -> transaction(work));
    }

    /** Waits on a virtual thread for what runs on an event loop. */
    static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (CompletionException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw e;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
