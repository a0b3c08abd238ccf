package org.claimwatch.index.intake.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.stream.Stream;
import org.claimwatch.index.claim.ClaimEvent;
import org.claimwatch.index.claim.ClaimStatus;
import org.claimwatch.index.intake.FeedEvent;
import org.claimwatch.index.intake.FeedEvent.ClaimRedacted;
import org.claimwatch.index.intake.FeedEvent.ClaimTold;
import org.claimwatch.index.intake.FeedEvent.Indexable;
import org.claimwatch.index.intake.FeedEvent.NoClaim;
import org.claimwatch.index.intake.FeedEvent.Unreadable;
import org.claimwatch.index.intake.FeedPosition;
import org.claimwatch.index.server.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract as this consumer reads it: every example is one that the schema allows, and one that is understood. */
class EventReaderTest {
    private static final UUID ANGERS = UUID.fromString("6f1d9d1c-3a4e-4d7a-9a54-0b6f6c3f2b11");
    private static final UUID EPOCH = UUID.fromString("0f6a2a3e-52b1-4c0f-9a3a-8d1a1f3a7a10");

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final EventReader reader = new EventReader(json);

    static Stream<Path> examples() throws IOException {
        return Contracts.examples().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachExampleIsWhatTheSchemaAllowsAndIsUnderstood(Path example) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Contracts.schema()));

        List<?> mistakes = schema.validate(Files.readString(example), InputFormat.JSON);
        FeedEvent event = reader.read(json.readTree(example.toFile()));

        assertEquals(List.of(), mistakes);
        assertTrue(event instanceof Indexable || event instanceof NoClaim, event.toString());
    }

    @Test
    void aClaimIsReadWithWhatTheGroupAndWeSayOfIt() throws IOException {
        ObjectNode event = Contracts.example("claim.appeared");

        ClaimTold told = assertInstanceOf(ClaimTold.class, reader.read(event));

        assertEquals(new FeedPosition(EPOCH, 42), told.position());
        assertEquals("Ville d’Angers", told.claim().title());
        assertEquals(ClaimStatus.COUNTDOWN, told.claim().status());
        assertEquals(30_000_000_000L, told.claim().dataBytes());
    }

    @Test
    void whatChangedIsReadWithOldAndNewValue() throws IOException {
        ObjectNode event = Contracts.example("claim.changed");

        ClaimEvent told = assertInstanceOf(ClaimTold.class, reader.read(event)).event();

        assertEquals("claim.changed", told.type());
        assertEquals(List.of(new ClaimEvent.Change("status", "COUNTDOWN", "PUBLISHED")), told.changes());
        assertEquals(Instant.parse("2026-03-09T00:05:11.020Z"), told.at());
        assertEquals(event.at("/data/captureHash").asText(), told.capture());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"claim.withdrawn", "claim.relisted", "claim.merged", "claim.corrected", "claim.doubted", ""})
    void whateverItsTypeAnEventWithAClaimTellsTheClaim(String type) throws IOException {
        ObjectNode event = Contracts.example("claim.appeared").put("type", type);

        ClaimTold told = assertInstanceOf(ClaimTold.class, reader.read(event));

        assertEquals(type, told.event().type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim.doubted", "site.silent", "group.renamed"})
    void whateverItsTypeAnEventWithoutAClaimOnlyMovesThePosition(String type) throws IOException {
        ObjectNode event = Contracts.example("site.silent").put("type", type);

        assertEquals(new NoClaim(new FeedPosition(EPOCH, 58)), reader.read(event));
    }

    @Test
    void aRedactionWorksWhateverElseItSays() throws IOException {
        ObjectNode event = Contracts.example("claim.appeared")
                .put("type", "claim.redacted")
                .put("time", "soon");
        event.withObject("/data/claim").put("status", "DOUBTED").putNull("title");

        ClaimRedacted redacted = assertInstanceOf(ClaimRedacted.class, reader.read(event));

        assertEquals(ANGERS, redacted.event().claimId());
        assertEquals(List.of(), redacted.event().changes());
    }

    @Test
    void aRedactionWithoutAClaimIsOfItsSubject() throws IOException {
        ObjectNode event = Contracts.example("claim.appeared").put("type", "claim.redacted");
        event.withObject("/data").remove("claim");

        ClaimRedacted redacted = assertInstanceOf(ClaimRedacted.class, reader.read(event));

        assertEquals(ANGERS, redacted.event().claimId());
    }

    @Test
    void aClaimThatIsNotWhatTheContractSaysKeepsItsPosition() throws IOException {
        ObjectNode event = Contracts.example("claim.appeared");
        event.withObject("/data/claim").put("status", "DOUBTED");

        Unreadable unreadable = assertInstanceOf(Unreadable.class, reader.read(event));

        assertEquals(new FeedPosition(EPOCH, 42), unreadable.position());
        assertEquals(ANGERS, unreadable.claimId());
        assertTrue(unreadable.reason().contains("DOUBTED"), unreadable.reason());
    }

    @Test
    void anEventThatDoesNotSayWhereItStandsIsUnreadable() throws IOException {
        ObjectNode event = Contracts.example("claim.appeared").put("id", "42");

        Unreadable unreadable = assertInstanceOf(Unreadable.class, reader.read(event));

        assertNull(unreadable.position());
    }
}
