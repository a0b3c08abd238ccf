package org.claimwatch.alert.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.claimwatch.alert.app.Intake.Outcome;
import org.claimwatch.alert.intake.FeedAnswer;
import org.claimwatch.alert.intake.FeedState;
import org.claimwatch.alert.intake.http.FeedReader;
import org.claimwatch.alert.intake.postgres.FeedPositionStore;
import org.claimwatch.alert.intake.postgres.ParkedEventStore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Follows the feed for as long as the service runs, on a virtual thread of its own: asks, takes in, asks again. */
@ApplicationScoped
class FeedFollower {
    private static final Logger LOG = Logger.getLogger(FeedFollower.class);
    /** After a first failure: a crawler that restarts is back in about that time. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    /** However long the crawler was away, its claims are here this soon after its return. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Database database;
    private final FeedPositionStore positions;
    private final ParkedEventStore parked;
    private final FeedReader feed;
    private final Intake intake;
    private final Metrics metrics;
    private Duration pause = FIRST_PAUSE;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    FeedFollower(
            Database database,
            FeedPositionStore positions,
            ParkedEventStore parked,
            FeedReader feed,
            Intake intake,
            Metrics metrics) {
        this.database = database;
        this.positions = positions;
        this.parked = parked;
        this.feed = feed;
        this.intake = intake;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("feed-follower").start(this::follow);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void follow() {
        try {
            while (!stopping) {
                if (step()) {
                    pause = FIRST_PAUSE;
                } else {
                    Thread.sleep(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped");
        }
    }

    /** Asks once. False if that led nowhere, and asking again at once would not either. */
    private boolean step() {
        try {
            FeedState state = database.await(positions::read);
            metrics.feed(state, database.await(parked::count));
            return switch (feed.read(state.position())) {
                case FeedAnswer.Read read -> Database.<Outcome>await(() -> intake.take(read.batch())) != Outcome.STUCK;
                case FeedAnswer.Gone gone -> {
                    Database.<Void>await(() -> intake.startOver(state.position()));
                    yield true;
                }
                case FeedAnswer.Unavailable unavailable -> {
                    if (!stopping) {
                        LOG.warnf("reason=\"%s\" no feed", unavailable.reason());
                    }
                    yield false;
                }
            };
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.errorf(e, "the feed was not taken in");
            }
            return false;
        }
    }
}
