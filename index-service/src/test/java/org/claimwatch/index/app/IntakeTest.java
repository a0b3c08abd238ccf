package org.claimwatch.index.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.claimwatch.index.server.Contracts;
import org.claimwatch.index.server.FeedServer;
import org.claimwatch.index.server.Index;
import org.claimwatch.index.server.Servers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class IntakeTest {
    private static final UUID ANGERS = UUID.fromString("6f1d9d1c-3a4e-4d7a-9a54-0b6f6c3f2b11");

    @Inject
    Index index;

    FeedServer feed;

    @BeforeEach
    void theContractsExamplesAreIndexed() throws IOException {
        feed.restart();
        feed.publish(3, Contracts.example("claim.appeared-backfill"));
        feed.publish(42, Contracts.example("claim.appeared"));
        feed.publish(57, Contracts.example("claim.changed"));
        feed.publish(58, Contracts.example("site.silent"));
        index.awaitAllOf(feed);
    }

    @Test
    void aClaimIsIndexedOnceInItsLatestState() throws IOException {
        assertEquals(2, index.count());
        assertEquals(57, index.version(ANGERS));
    }

    @Test
    void readingEverythingAgainChangesNothing() throws IOException {
        String name = index.name();

        index.forgetPosition();
        index.awaitAllOf(feed);

        assertEquals(name, index.name());
        assertEquals(2, index.count());
        assertEquals(57, index.version(ANGERS));
    }

    @Test
    void aLostIndexIsFilledAgain() throws IOException {
        index.loseIndex();
        index.awaitAllOf(feed);

        assertEquals(2, index.count());
    }

    @Test
    void aFeedThatBeganAgainFillsAFreshIndexThatTakesThePlaceOfTheOld() throws IOException {
        String old = index.name();

        feed.restart();
        feed.publish(1, Contracts.example("claim.appeared"));
        index.awaitAllOf(feed);

        assertNotEquals(old, index.name());
        assertEquals(List.of(index.name()), index.indices());
        assertEquals(1, index.count());
        assertEquals(1, index.version(ANGERS));
    }

    @Test
    void anEventThatCannotBeReadIsParkedAndHoldsUpNothing() throws IOException {
        ObjectNode poison = Contracts.example("claim.appeared");
        poison.withObject("/data/claim").put("status", "DOUBTED");

        feed.publish(60, poison);
        feed.publish(61, another("Mairie d'Orléans"));
        index.awaitAllOf(feed);

        String reason = index.parkedReason(feed.epoch() + ":60");
        assertTrue(reason.contains("DOUBTED"), reason);
        assertEquals(3, index.count());
    }

    @Test
    void aDocumentThatTheMappingRefusesIsParkedAndHoldsUpNothing() throws IOException {
        ObjectNode poison = another("Beyond the calendar");
        poison.withObject("/data/claim").put("deadline", "+12345-01-01T00:00:00Z");

        feed.publish(60, poison);
        feed.publish(61, another("Mairie d'Orléans"));
        index.awaitAllOf(feed);

        String reason = index.parkedReason(feed.epoch() + ":60");
        assertTrue(reason.contains("deadline"), reason);
        assertEquals(3, index.count());
    }

    private static ObjectNode another(String title) throws IOException {
        ObjectNode event = Contracts.example("claim.appeared");
        event.withObject("/data/claim")
                .put("claimId", UUID.randomUUID().toString())
                .put("title", title);
        return event;
    }
}
