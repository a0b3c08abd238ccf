package org.claimwatch.index.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.index.claim.ClaimEvent;
import org.claimwatch.index.server.Contracts;
import org.claimwatch.index.server.FeedServer;
import org.claimwatch.index.server.Index;
import org.claimwatch.index.server.Servers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void aLostHistoryIsFilledAgain() throws IOException {
        index.loseHistory();

        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .untilAsserted(() -> assertEquals(2, index.history(ANGERS).size()));
        assertEquals(57, index.version(ANGERS));
    }

    @Test
    void aFeedThatBeganAgainFillsAFreshIndexThatTakesThePlaceOfTheOld() throws IOException {
        String old = index.name();

        feed.restart();
        feed.publish(1, Contracts.example("claim.appeared"));
        index.awaitAllOf(feed);

        assertNotEquals(old, index.name());
        assertEquals(1, index.count());
        assertEquals(1, index.version(ANGERS));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(List.of(index.name()), index.indices()));
    }

    @Test
    void theFirstOfTwoEventsThatArriveInTheWrongOrderChangesNothing() throws IOException {
        feed.publish(62, changed("PUBLISHED"));
        index.awaitAllOf(feed);
        feed.publish(61, changed("COUNTDOWN")); // which nobody reads who has read 62
        index.forgetPosition();
        feed.publish(63, another("Mairie d'Orléans"));
        index.awaitAllOf(feed);

        assertEquals(62, index.version(ANGERS));
        assertEquals("PUBLISHED", index.document(ANGERS).get("status").asText());
        assertEquals(
                List.of(42L, 57L, 61L, 62L),
                index.history(ANGERS).stream().map(ClaimEvent::sequence).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"read_only", "read_only_allow_delete"})
    void whatCannotBeWrittenNowIsWrittenLaterAndNothingIsParked(String block) throws IOException {
        index.block(block, true);

        feed.publish(60, another("Mairie d'Orléans"));
        feed.awaitAskedAgain();
        index.block(block, false);
        index.awaitAllOf(feed);

        assertEquals(3, index.count());
        assertFalse(index.isParked(feed.epoch() + ":60"));
    }

    @Test
    void moreThanOneBatchIsTakenInOrder() throws IOException {
        for (int i = 0; i < 2_500; i++) {
            feed.publish(1_000 + i, another("Northmill " + i));
        }
        index.awaitAllOf(feed);

        assertEquals(2_502, index.count());
    }

    @Test
    void aRedactionClearsTheClaimItsHistoryAndWhatWasParked() throws IOException {
        ObjectNode poison = changed("DOUBTED");

        feed.publish(60, poison);
        feed.publish(61, redacted());
        index.awaitAllOf(feed);

        assertEquals(1, index.count());
        assertEquals(Set.of("claimId", "sequence", "redacted", "hidden"), names(index.document(ANGERS)));
        assertFalse(index.isParked(feed.epoch() + ":60"));
        List<ClaimEvent> history = index.history(ANGERS);
        assertEquals(
                List.of("claim.appeared", "claim.changed", "claim.redacted"),
                history.stream().map(ClaimEvent::type).toList());
        assertTrue(history.stream().allMatch(event -> event.changes().isEmpty() && event.capture() == null));
    }

    @Test
    void readingEverythingAgainBringsNothingBackThatWasRedacted() throws IOException {
        feed.publish(61, redacted());
        index.awaitAllOf(feed);

        index.forgetPosition();
        index.awaitAllOf(feed);

        assertEquals(Set.of("claimId", "sequence", "redacted", "hidden"), names(index.document(ANGERS)));
        assertTrue(
                index.history(ANGERS).stream().allMatch(event -> event.changes().isEmpty()));
    }

    @Test
    void aClaimThatCountsNoMoreIsHiddenAndItsHistoryTellsWhy() throws IOException {
        ObjectNode corrected = Contracts.example("claim.changed").put("type", "claim.corrected");
        corrected.withObject("/data/claim").put("retracted", true);
        corrected.withObject("/data/correction").put("kind", "RETRACT").put("reason", "a test page");

        feed.publish(60, corrected);
        index.awaitAllOf(feed);

        assertTrue(index.document(ANGERS).get("hidden").asBoolean());
        assertEquals("a test page", index.history(ANGERS).getLast().correction().reason());
    }

    @Test
    void anEventOfATypeThatNobodyKnowsHoldsUpNothing() throws IOException {
        feed.publish(60, Contracts.example("site.silent").put("type", "group.renamed"));
        feed.publish(61, changed("SOLD").put("type", "claim.doubted"));
        index.awaitAllOf(feed);

        assertEquals("SOLD", index.document(ANGERS).get("status").asText());
        assertEquals("claim.doubted", index.history(ANGERS).getLast().type());
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

    private static ObjectNode changed(String status) throws IOException {
        ObjectNode event = Contracts.example("claim.changed");
        event.withObject("/data/claim").put("status", status);
        return event;
    }

    private static ObjectNode redacted() throws IOException {
        return Contracts.example("claim.changed").put("type", "claim.redacted");
    }

    private static Set<String> names(JsonNode document) {
        Set<String> names = new HashSet<>();
        document.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
