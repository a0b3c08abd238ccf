package org.claimwatch.alert.intake.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.claim.ClaimDetail;
import org.claimwatch.alert.claim.ClaimStatus;
import org.claimwatch.alert.claim.Correction;
import org.claimwatch.alert.claim.Organisation;
import org.claimwatch.alert.intake.FeedEvent;
import org.claimwatch.alert.intake.FeedEvent.ClaimTold;
import org.claimwatch.alert.intake.FeedEvent.NoClaim;
import org.claimwatch.alert.intake.FeedEvent.Unreadable;
import org.claimwatch.alert.intake.FeedPosition;
import org.claimwatch.alert.match.ClaimText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads what the contract says, from the contract's own examples. */
class EventReaderTest {
    private static final Path CONTRACTS = Path.of(System.getProperty("claimwatch.root", ".."), "contracts");
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final UUID EPOCH = UUID.fromString("0f6a2a3e-52b1-4c0f-9a3a-8d1a1f3a7a10");

    private final EventReader reader = new EventReader(JSON);

    private static ObjectNode example(String name) throws IOException {
        return (ObjectNode) JSON.readTree(Files.readString(CONTRACTS.resolve("examples/" + name + ".json")));
    }

    private List<FeedEvent> read(FeedPosition from, JsonNode... events) {
        ArrayNode batch = JSON.createArrayNode();
        batch.addAll(List.of(events));
        return reader.read(batch, from);
    }

    private FeedEvent read(JsonNode event) {
        return read(FeedPosition.BEGINNING, event).getFirst();
    }

    static Stream<Path> examples() throws IOException {
        return Files.list(CONTRACTS.resolve("examples"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleOfTheContractIsWithinItsSchemaAndIsRead(Path example) throws IOException {
        String text = Files.readString(example);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACTS.resolve("claim-event.schema.json")), InputFormat.JSON);

        FeedEvent event = read(JSON.readTree(text));

        assertEquals(List.of(), schema.validate(text, InputFormat.JSON));
        assertTrue(!(event instanceof Unreadable), event::toString);
    }

    @Test
    void aClaimIsReadWithWhatIsNeededOfIt() throws IOException {
        ClaimTold told = assertInstanceOf(ClaimTold.class, read(example("claim.appeared")));

        assertEquals(new FeedPosition(EPOCH, 42), told.position());
        assertEquals(
                new Claim(
                        UUID.fromString("6f1d9d1c-3a4e-4d7a-9a54-0b6f6c3f2b11"),
                        "Paper Lantern",
                        "Ville d’Angers",
                        new Organisation("Ville d’Angers", null, "FR"),
                        "Documents internes de la mairie. Publication dans 7 jours.",
                        ClaimStatus.COUNTDOWN,
                        Instant.parse("2026-03-02T09:14:07.301Z"),
                        false,
                        true,
                        new ClaimDetail(
                                Instant.parse("2026-03-09T00:00:00Z"),
                                "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                                "http://paperlanternexample.onion/post/ville-d-angers",
                                false)),
                told.claim());
    }

    @Test
    void backfillIsRead() throws IOException {
        assertTrue(assertInstanceOf(ClaimTold.class, read(example("claim.appeared-backfill")))
                .claim()
                .backfill());
    }

    @Test
    void aClaimThatOnlyATrackerReportsIsTold() throws IOException {
        Claim claim = assertInstanceOf(ClaimTold.class, read(example("claim.appeared-tracker")))
                .claim();

        assertTrue(claim.detail().trackerOnly());
        assertEquals(null, ClaimText.of(claim).description());
        assertEquals("Mairie de Valdorsa", ClaimText.of(claim).title());
    }

    @ParameterizedTest
    @CsvSource({"claim.corrected, RETRACT", "claim.merged, MERGE", "claim.redacted, REDACT"})
    void whatAPersonDecidedIsReadAndTheClaimCountsNoMore(String example, Correction.Kind kind) throws IOException {
        ClaimTold told = assertInstanceOf(ClaimTold.class, read(example(example)));

        assertEquals(kind, told.correction().kind());
        assertFalse(told.claim().counts());
    }

    @Test
    void aCorrectionOfAKindFromTheFutureHoldsUpNothing() throws IOException {
        ObjectNode event = example("claim.corrected");
        ((ObjectNode) event.at("/data/correction")).put("kind", "FROM_THE_FUTURE");

        assertEquals(null, assertInstanceOf(ClaimTold.class, read(event)).correction());
    }

    @Test
    void anEventWithoutAClaimMovesThePositionOn() throws IOException {
        assertEquals(new NoClaim(new FeedPosition(EPOCH, 58)), read(example("site.silent")));
    }

    @Test
    void anUnknownTypeWithAClaimIsReadAsAChange() throws IOException {
        ObjectNode event = example("claim.changed").put("type", "claim.from-the-future");

        assertInstanceOf(ClaimTold.class, read(event));
    }

    @Test
    void anUnknownTypeWithoutAClaimIsPassedOver() throws IOException {
        assertInstanceOf(NoClaim.class, read(example("site.silent").put("type", "site.from-the-future")));
    }

    @Test
    void membersThatAreUnknownAreIgnored() throws IOException {
        ObjectNode event = example("claim.appeared").put("tomorrow", 1);
        ((ObjectNode) event.at("/data/claim")).putObject("tomorrow").put("x", 1);

        assertInstanceOf(ClaimTold.class, read(event));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("no id", event -> event.remove("id")),
                broken("an id without a sequence", event -> event.put("id", EPOCH.toString())),
                broken("an id that is no text", event -> event.put("id", 42)),
                broken("sequence zero", event -> event.put("id", EPOCH + ":0")),
                broken("a sequence beyond int64", event -> event.put("id", EPOCH + ":9223372036854775808")),
                broken("no claim", event -> ((ObjectNode) event.get("data")).remove("claim")),
                broken("a claim that is no object", event -> ((ObjectNode) event.get("data")).put("claim", "x")),
                broken("no data", event -> event.remove("data")),
                brokenClaim("no claim id", claim -> claim.remove("claimId")),
                brokenClaim("no group", claim -> claim.remove("group")),
                brokenClaim("an empty title", claim -> claim.put("title", "")),
                brokenClaim("a null title", claim -> claim.putNull("title")),
                brokenClaim("a title that is too long", claim -> claim.put("title", "x".repeat(501))),
                brokenClaim("an unknown status", claim -> claim.put("status", "FORGOTTEN")),
                brokenClaim("a date without a time", claim -> claim.put("firstSeenAt", "2026-03-02")),
                brokenClaim("no word on back-fill", claim -> claim.remove("backfill")));
    }

    private static Arguments broken(String label, Consumer<ObjectNode> breaking) {
        return Arguments.of(label, breaking);
    }

    private static Arguments brokenClaim(String label, Consumer<ObjectNode> breaking) {
        return Arguments.of(
                label, (Consumer<ObjectNode>) event -> breaking.accept((ObjectNode) event.at("/data/claim")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void whatIsNotAsTheContractSaysIsKeptAsItCameWithTheReason(String label, Consumer<ObjectNode> breaking)
            throws IOException {
        ObjectNode event = example("claim.appeared");
        breaking.accept(event);

        Unreadable unreadable = assertInstanceOf(Unreadable.class, read(event));

        assertEquals(event, JSON.readTree(unreadable.raw()));
        assertTrue(!unreadable.reason().isBlank());
        assertEquals(UUID.fromString("6f1d9d1c-3a4e-4d7a-9a54-0b6f6c3f2b11"), unreadable.claimId());
    }

    @Test
    void oneBrokenEventSpoilsNoOther() throws IOException {
        ObjectNode broken = example("claim.appeared");
        ((ObjectNode) broken.get("data")).remove("claim");

        List<FeedEvent> events =
                read(FeedPosition.BEGINNING, example("claim.appeared-backfill"), broken, example("claim.changed"));

        assertInstanceOf(ClaimTold.class, events.get(0));
        assertEquals(
                new FeedPosition(EPOCH, 42),
                assertInstanceOf(Unreadable.class, events.get(1)).position());
        assertInstanceOf(ClaimTold.class, events.get(2));
    }

    @Test
    void anEventThatDoesNotComeAfterTheOneBeforeIsNotTakenForItsPlace() throws IOException {
        FeedPosition from = new FeedPosition(EPOCH, 42);

        Unreadable again = assertInstanceOf(
                Unreadable.class, read(from, example("claim.appeared")).getFirst());
        FeedPosition other = new FeedPosition(UUID.randomUUID(), 1);
        Unreadable ofAnotherEpoch = assertInstanceOf(
                Unreadable.class, read(other, example("claim.changed")).getFirst());

        assertNull(again.position());
        assertNull(ofAnotherEpoch.position());
    }
}
