package org.claimwatch.index.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.claimwatch.index.intake.elasticsearch.Positions;
import org.claimwatch.index.intake.http.Feed;
import org.claimwatch.index.mapping.elasticsearch.ClaimIndices;
import org.claimwatch.index.rebuild.elasticsearch.Rebuilds;
import org.claimwatch.index.server.Contracts;
import org.claimwatch.index.server.FeedServer;
import org.claimwatch.index.server.Index;
import org.claimwatch.index.server.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replicas that work side by side, and one that dies at its work. They share nothing but the feed and Elasticsearch. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class ReplicasTest {
    /** More than two pages of the feed. */
    private static final int CLAIMS = 2_500;

    @Inject
    Index index;

    @Inject
    ClaimIndices indices;

    @Inject
    Positions positions;

    @Inject
    Intake intake;

    @Inject
    IntakeMetrics metrics;

    @Inject
    Feed source;

    @Inject
    InstantSource clock;

    @Inject
    Rebuild rebuild;

    @Inject
    Rebuilds rebuilds;

    FeedServer feed;

    @BeforeEach
    void theFeedBeginsAgain() throws IOException {
        feed.restart();
        publish(1, CLAIMS, "ANNOUNCED");
    }

    @AfterEach
    void theFeedAnswers() {
        feed.hold(false);
    }

    @Test
    void twoReplicasThatFollowTheSameFeedLoseAndDoubleNothing() throws IOException {
        LiveIntake secondIntake = new LiveIntake(indices, positions, intake, metrics, source);
        Rebuild secondRebuild = new Rebuild(indices, positions, intake, source, clock, Duration.ofSeconds(1));

        long parkedBefore = rebuilds.parked(1).total();
        secondIntake.start(new StartupEvent());
        secondRebuild.start(new StartupEvent());
        try {
            index.awaitAllOf(feed);
            String first = index.name();
            indices.beginNext();
            for (int i = 1; i <= 20; i++) {
                publish(CLAIMS + i, CLAIMS + i, "PUBLISHED");
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> !index.name().equals(first));
            index.awaitAllOf(feed);
        } finally {
            secondIntake.stop(new ShutdownEvent());
            secondRebuild.stop(new ShutdownEvent());
        }

        assertEquals(CLAIMS, index.count());
        assertEquals(CLAIMS + 20, index.countEvents());
        assertEquals(CLAIMS + 20, index.version(claimId(20)));
        assertEquals(
                List.of(20L, CLAIMS + 20L),
                index.history(claimId(20)).stream()
                        .map(event -> event.sequence())
                        .toList());
        assertEquals(parkedBefore, rebuilds.parked(1).total());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(List.of(index.name()), index.indices()));
    }

    @Test
    void aReplicaThatDiesInARebuildLeavesTheLiveIndexAsItWasAndTheNextOneGoesOn() throws IOException {
        index.awaitAllOf(feed);
        String live = index.name();
        long end = feed.end();

        feed.holdFrom(CLAIMS - 500);
        indices.beginNext();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> rebuilds.state().next() != null
                        && rebuilds.state().next().sequence() > 0);
        rebuild.stop(new ShutdownEvent());
        feed.hold(false);

        var halfway = rebuilds.state();
        assertTrue(halfway.next().sequence() < end, halfway::toString);
        assertEquals(live, index.name());
        assertEquals(CLAIMS, index.count());
        rebuild.start(new StartupEvent());
        await().atMost(Duration.ofSeconds(60)).until(() -> !index.name().equals(live));
        index.awaitAllOf(feed);
        assertEquals(halfway.next().index(), index.name());
        assertEquals(CLAIMS, index.count());
    }

    private void publish(int from, int to, String status) throws IOException {
        ObjectNode example = Contracts.example("claim.appeared");
        for (int sequence = from; sequence <= to; sequence++) {
            ObjectNode event = example.deepCopy();
            event.withObject("/data/claim")
                    .put("claimId", claimId((sequence - 1) % CLAIMS + 1).toString())
                    .put("status", status);
            feed.publish(sequence, event);
        }
    }

    private static UUID claimId(int number) {
        return new UUID(5, number);
    }
}
