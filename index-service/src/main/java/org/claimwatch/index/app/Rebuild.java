package org.claimwatch.index.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.claimwatch.index.intake.FeedPosition;
import org.claimwatch.index.intake.Step;
import org.claimwatch.index.intake.elasticsearch.Positions;
import org.claimwatch.index.intake.http.Feed;
import org.claimwatch.index.intake.http.FeedReader;
import org.claimwatch.index.mapping.ClaimIndex;
import org.claimwatch.index.mapping.Generations;
import org.claimwatch.index.mapping.Mapping;
import org.claimwatch.index.mapping.elasticsearch.ClaimIndices;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fills the next index wherever there is one, puts it in the live one's place, and removes what was live after a while. That
 * there is one is all that asks for it: so it goes on after a crash, and every replica lends a hand.
 */
@ApplicationScoped
class Rebuild {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);

    /** An operator who asks for a rebuild waits that long until it begins. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final ClaimIndices indices;
    private final Positions positions;
    private final Intake intake;
    private final InstantSource clock;
    private final Duration grace;
    private final FeedReader feed;
    private final Map<String, Instant> retiredSince = new HashMap<>();
    private @Nullable Loop loop;

    Rebuild(
            ClaimIndices indices,
            Positions positions,
            Intake intake,
            Feed feed,
            InstantSource clock,
            @ConfigProperty(name = "claimwatch.rebuild.grace") Duration grace) {
        this.indices = indices;
        this.positions = positions;
        this.intake = intake;
        this.clock = clock;
        this.grace = grace;
        this.feed = new FeedReader(feed);
    }

    void start(@Observes StartupEvent started) {
        loop = Loop.start("rebuild", this::round);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (loop != null) {
            loop.close();
        }
    }

    private Duration round() throws IOException, InterruptedException {
        Generations found = indices.look();
        sweep(found);
        Optional<ClaimIndex> next = found.next().filter(index -> index.name().mapping() == Mapping.CURRENT);
        if (next.isEmpty() || found.live().isEmpty()) {
            return LOOK_AGAIN;
        }
        return fill(next.get(), found.live().get());
    }

    private Duration fill(ClaimIndex next, ClaimIndex live) throws IOException, InterruptedException {
        if (!next.hasEvents()) {
            indices.createEvents(next.name(), false);
        }
        return switch (intake.takeNext(next, feed, false)) {
            case Step.Gone(String reason) -> {
                LOG.warnf("index=%s begins again, reason=%s", next.name(), reason);
                indices.drop(next.name());
                indices.beginNext();
                yield Duration.ZERO;
            }
            case Step.Overtaken overtaken -> Duration.ZERO;
            case Step.Taken taken -> {
                if (taken.toEnd() && holdsAllOf(live, taken.position())) {
                    indices.goLive(next, live);
                }
                yield Duration.ZERO;
            }
        };
    }

    /** Searches must not lose what they have seen. What is of another epoch is no longer true. */
    private boolean holdsAllOf(ClaimIndex live, FeedPosition position) throws IOException {
        FeedPosition shown = positions.of(live).position();
        return shown.epoch() == null
                || !shown.epoch().equals(position.epoch())
                || shown.sequence() <= position.sequence();
    }

    /** The time of grace begins when this process first sees the index retired: a restart makes it longer, never shorter. */
    private void sweep(Generations found) throws IOException {
        if (!found.orphans().isEmpty()) {
            indices.drop(found.orphans());
        }
        Instant now = clock.instant();
        for (ClaimIndex old : found.retired()) {
            Instant since = retiredSince.computeIfAbsent(old.uuid(), seen -> now);
            if (!now.isBefore(since.plus(grace))) {
                indices.drop(old.name());
                retiredSince.remove(old.uuid());
            }
        }
    }
}
