package org.claimwatch.index.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import org.claimwatch.index.intake.Step;
import org.claimwatch.index.intake.elasticsearch.Positions;
import org.claimwatch.index.intake.http.Feed;
import org.claimwatch.index.intake.http.FeedReader;
import org.claimwatch.index.mapping.ClaimIndex;
import org.claimwatch.index.mapping.Mapping;
import org.claimwatch.index.mapping.elasticsearch.ClaimIndices;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the live index up with the feed, and has it rebuilt where it cannot be. */
@ApplicationScoped
class LiveIntake {
    private static final Logger LOG = Logger.getLogger(LiveIntake.class);

    /** How often to look whether the index that is to take the live one's place has done so. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final ClaimIndices indices;
    private final Positions positions;
    private final Intake intake;
    private final IntakeMetrics metrics;
    private final FeedReader feed;
    private @Nullable Loop loop;

    LiveIntake(ClaimIndices indices, Positions positions, Intake intake, IntakeMetrics metrics, Feed feed) {
        this.indices = indices;
        this.positions = positions;
        this.intake = intake;
        this.metrics = metrics;
        this.feed = new FeedReader(feed);
    }

    void start(@Observes StartupEvent started) {
        loop = Loop.start("intake", this::round);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (loop != null) {
            loop.close();
        }
    }

    private Duration round() throws IOException, InterruptedException {
        ClaimIndex live = indices.prepare().live().orElseThrow();
        if (live.name().mapping() != Mapping.CURRENT) {
            return otherMapping(live);
        }
        if (!live.hasEvents()) {
            // in this order: a crash in between only reads everything twice
            positions.forget(live);
            indices.createEvents(live.name(), true);
        }
        return switch (intake.takeNext(live, feed, true)) {
            case Step.Gone(String reason) -> rebuild(reason);
            case Step.Overtaken overtaken -> Duration.ZERO;
            case Step.Taken taken -> {
                if (taken.toEnd()) {
                    metrics.caughtUp();
                } else {
                    metrics.behind(taken.lastEventAt());
                }
                yield Duration.ZERO;
            }
        };
    }

    /** Writing into it would park every event for the fields that it does not know. */
    private Duration otherMapping(ClaimIndex live) throws IOException {
        if (live.name().mapping() < Mapping.CURRENT) {
            return rebuild("mapping " + live.name().mapping() + " is not " + Mapping.CURRENT);
        }
        // a newer release is being rolled out; rebuilding would have the two take turns for ever
        LOG.warnf("index=%s is of a newer release; nothing is written until this one is gone", live.name());
        return LOOK_AGAIN;
    }

    private Duration rebuild(String reason) throws IOException {
        if (indices.look().next().isEmpty()) {
            LOG.warnf("indexing everything again, reason=%s", reason);
            indices.beginNext();
        }
        return LOOK_AGAIN;
    }
}
