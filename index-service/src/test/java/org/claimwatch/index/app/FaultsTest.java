package org.claimwatch.index.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.claimwatch.index.server.Contracts;
import org.claimwatch.index.server.FeedServer;
import org.claimwatch.index.server.Index;
import org.claimwatch.index.server.Line;
import org.claimwatch.index.server.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of events while Elasticsearch refuses or fails, with a real one behind the line that the faults are on. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class FaultsTest {
    private static final String MARKED = "Northmill Logistics";

    @Inject
    Index index;

    FeedServer feed;
    Line line;

    @BeforeEach
    void oneClaimIsIndexed() throws IOException {
        feed.restart();
        feed.publish(1, Contracts.example("claim.appeared"));
        index.awaitAllOf(feed);
    }

    @AfterEach
    void theLineIsMended() {
        line.mend();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 403, 500, 503})
    void aServerThatTakesNothingIsAskedAgainUntilItDoesAndNothingIsParked(int status) throws IOException {
        line.disturb(new Line.Fault.Refuses(status, ""));

        feed.publish(2, claim(2, MARKED));
        feed.publish(3, claim(3, "Mairie d'Orléans"));
        await().atMost(Duration.ofSeconds(20)).until(() -> line.met() >= 2);
        line.mend();
        index.awaitAllOf(feed);

        assertEquals(3, index.count());
        assertFalse(index.isParked(feed.epoch() + ":2"));
        assertFalse(index.isParked(feed.epoch() + ":3"));
    }

    @Test
    void aDocumentThatFailsAloneIsTriedThreeTimesAloneAndParkedAndItsNeighboursAreIndexed() throws IOException {
        line.disturb(new Line.Fault.Fails(MARKED));

        feed.publish(2, claim(2, MARKED));
        feed.publish(3, claim(3, "Mairie d'Orléans"));
        index.awaitAllOf(feed);

        assertEquals(4, line.met());
        assertTrue(index.isParked(feed.epoch() + ":2"));
        assertTrue(index.parkedReason(feed.epoch() + ":2").contains("a test"));
        assertEquals(2, index.count());
    }

    @Test
    void aDocumentThatHasTheWholeRequestRefusedHoldsUpNoNeighbour() throws IOException {
        line.disturb(new Line.Fault.Refuses(500, MARKED));

        feed.publish(2, claim(2, MARKED));
        feed.publish(3, claim(3, "Mairie d'Orléans"));
        index.awaitAllOf(feed);

        assertTrue(index.isParked(feed.epoch() + ":2"));
        assertEquals(2, index.count());
    }

    private static ObjectNode claim(int number, String title) throws IOException {
        ObjectNode event = Contracts.example("claim.appeared");
        event.withObject("/data/claim")
                .put("claimId", new UUID(4, number).toString())
                .put("title", title);
        return event;
    }
}
