package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.claimwatch.alert.intake.Batch;
import org.claimwatch.alert.intake.FeedEvent;
import org.claimwatch.alert.intake.FeedPosition;
import org.claimwatch.alert.intake.FeedState;
import org.claimwatch.alert.intake.postgres.FeedPositionStore;
import org.claimwatch.alert.intake.postgres.ParkedEventStore;
import org.claimwatch.alert.notify.Notification;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Takes batches of the feed in. All that a batch leads to is saved in the transaction that moves the position, and the
 * position's row is locked from its first step to its last: whatever fails, and however many replicas try, an event has
 * its effect once.
 */
@ApplicationScoped
class Intake {
    /** What became of a batch. */
    enum Outcome {
        TAKEN,
        /** There were events, but none says readably where it stands: the same will come again. */
        STUCK,
        /** The position is not where the batch was read from: another replica was faster. */
        ELSEWHERE
    }

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Database database;
    private final FeedPositionStore positions;
    private final ParkedEventStore parked;
    private final LiveMatcher matcher;
    private final Consequences consequences;
    private final Doorbell doorbell;
    private final Metrics metrics;
    private final Ids ids;
    private final InstantSource clock;

    Intake(
            Database database,
            FeedPositionStore positions,
            ParkedEventStore parked,
            LiveMatcher matcher,
            Consequences consequences,
            Doorbell doorbell,
            Metrics metrics,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.positions = positions;
        this.parked = parked;
        this.matcher = matcher;
        this.consequences = consequences;
        this.doorbell = doorbell;
        this.metrics = metrics;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes a batch in, if the position is still where it was read from. */
    Uni<Outcome> take(Batch batch) {
        return database.transaction(session -> ifAt(session, batch.from(), state -> matcher.at(
                                session, state.watchesVersion())
                        .flatMap(current -> consequences.of(session, batch, current, state.replayingSince() != null))
                        .call(() -> park(session, batch))
                        .call(() -> move(session, batch))))
                .map(taken -> taken.map(done -> committed(batch, done)).orElse(Outcome.ELSEWHERE));
    }

    /** Begins anew, if the position is still the one that the feed no longer knows. */
    Uni<Void> startOver(FeedPosition gone) {
        Instant now = clock.instant();
        return database.transaction(session -> ifAt(session, gone, state -> positions
                        .startOver(session, now)
                        .replaceWith(gone)))
                .invoke(started -> started.ifPresent(position -> LOG.warnf(
                        "position=%s the feed has begun anew: reading it from the beginning", position.lastEventId())))
                .replaceWithVoid();
    }

    private <T> Uni<Optional<T>> ifAt(Mutiny.Session session, FeedPosition expected, Function<FeedState, Uni<T>> work) {
        return positions
                .lock(session)
                .flatMap(state -> state.position().equals(expected)
                        ? work.apply(state).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Void> park(Mutiny.Session session, Batch batch) {
        Uni<Void> settled = parked.settle(session, batch.claimIds());
        for (FeedEvent.Unreadable event : batch.unreadable()) {
            settled = settled.chain(() -> parked.park(session, ids.get(), event, clock.instant()));
        }
        return settled;
    }

    private Uni<Void> move(Mutiny.Session session, Batch batch) {
        Uni<Void> moved = positions.moveTo(session, batch.end());
        return batch.toEnd() ? moved.chain(() -> positions.caughtUp(session, clock.instant())) : moved;
    }

    private Outcome committed(Batch batch, Consequences.Taken taken) {
        metrics.found(taken.assessment().found());
        metrics.judged(taken.flow().reasons());
        batch.unreadable()
                .forEach(event -> LOG.errorf(
                        "claim=%s reason=\"%s\" an event could not be read and is parked",
                        event.claimId(), event.reason()));
        told(taken.flow().notifications());
        boolean stuck = !batch.events().isEmpty() && batch.end().equals(batch.from());
        return stuck ? Outcome.STUCK : Outcome.TAKEN;
    }

    private void told(List<Notification> notifications) {
        notifications.forEach(notification -> LOG.infof(
                "watch=%s notification=%s reason=%s to be told",
                notification.watchId(), notification.id(), notification.reason()));
        if (!notifications.isEmpty()) {
            doorbell.ring();
        }
    }
}
