package org.claimwatch.alert.intake.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Consumer;
import org.claimwatch.alert.intake.FeedPosition;
import org.claimwatch.alert.intake.FeedState;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where we are in the feed. Who holds the lock on its row is the one matcher of all replicas. */
@ApplicationScoped
public class FeedPositionStore {
    public Uni<FeedState> read(Mutiny.Session session) {
        return session.find(FeedPositionRow.class, FeedPositionRow.ONLY).map(FeedPositionRow::toState);
    }

    /** Reads it and keeps every other writer of claims, matches and watches waiting until the transaction ends. */
    public Uni<FeedState> lock(Mutiny.Session session) {
        return session.find(FeedPositionRow.class, FeedPositionRow.ONLY, LockMode.PESSIMISTIC_WRITE)
                .map(FeedPositionRow::toState);
    }

    public Uni<Void> moveTo(Mutiny.Session session, FeedPosition position) {
        return change(session, row -> row.moveTo(position));
    }

    /** At the end of the feed: with that a replay is over. */
    public Uni<Void> caughtUp(Mutiny.Session session, Instant now) {
        return change(session, row -> {
            row.caughtUpAt = now;
            row.replayingSince = null;
        });
    }

    public Uni<Void> startOver(Mutiny.Session session, Instant now) {
        return change(session, row -> {
            row.moveTo(FeedPosition.BEGINNING);
            row.caughtUpAt = null;
            row.replayingSince = now;
        });
    }

    /** Counts a change of the watches; answers with the new version. */
    public Uni<Long> watchesChanged(Mutiny.Session session) {
        return session.find(FeedPositionRow.class, FeedPositionRow.ONLY).map(row -> ++row.watchesVersion);
    }

    private Uni<Void> change(Mutiny.Session session, Consumer<FeedPositionRow> change) {
        return session.find(FeedPositionRow.class, FeedPositionRow.ONLY)
                .invoke(change)
                .replaceWithVoid();
    }
}
