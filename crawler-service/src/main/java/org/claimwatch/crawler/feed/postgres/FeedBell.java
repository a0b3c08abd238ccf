package org.claimwatch.crawler.feed.postgres;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Wakes those who wait for the feed to go on, whichever replica appended: PostgreSQL tells every listening connection at
 * the commit. One connection a replica listens, however many wait. While it is broken nothing rings, and readers find
 * what they missed at the end of their time-out; when it is back, everybody is woken once.
 */
@ApplicationScoped
public class FeedBell {
    private static final Logger LOG = Logger.getLogger(FeedBell.class);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(1);

    private final Pool pool;
    private final Vertx vertx;
    private final AtomicReference<CompletableFuture<Void>> nextRing = new AtomicReference<>(new CompletableFuture<>());

    FeedBell(Pool pool, Vertx vertx) {
        this.pool = pool;
        this.vertx = vertx;
    }

    /** Completes at the next ring. To miss nothing, ask before reading what is there, and wait for it after. */
    public Uni<Void> nextRing() {
        // a stage that is handed out must not be cancelled for all by one who gives up
        CompletableFuture<Void> ring = nextRing.get();
        return Uni.createFrom().completionStage(ring::copy);
    }

    void start(@Observes StartupEvent started) {
        listen();
    }

    private void listen() {
        pool.getConnection().chain(this::listenOn).subscribe().with(listening -> ring(), failure -> {
            LOG.warnf("cannot listen to the feed's commits: %s", failure.getMessage());
            listenLater();
        });
    }

    private Uni<Void> listenOn(SqlConnection connection) {
        PgConnection listener = PgConnection.cast(connection);
        listener.notificationHandler(notification -> ring());
        listener.closeHandler(this::listenLater);
        return listener.query("LISTEN " + ClaimFeed.CHANNEL).execute().replaceWithVoid();
    }

    private void listenLater() {
        vertx.setTimer(TRY_AGAIN_AFTER.toMillis(), timer -> listen());
    }

    private void ring() {
        nextRing.getAndSet(new CompletableFuture<>()).complete(null);
    }
}
