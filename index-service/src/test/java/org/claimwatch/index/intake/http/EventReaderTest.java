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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimwatch.index.claim.ClaimStatus;
import org.claimwatch.index.intake.FeedEvent;
import org.claimwatch.index.intake.FeedEvent.ClaimTold;
import org.claimwatch.index.intake.FeedEvent.NoClaim;
import org.claimwatch.index.intake.FeedEvent.Unreadable;
import org.claimwatch.index.intake.FeedPosition;
import org.claimwatch.index.server.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract as this consumer reads it: every example is one that the schema allows, and one that is understood. */
class EventReaderTest {
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
        assertTrue(event instanceof ClaimTold || event instanceof NoClaim, event.toString());
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
    void anUnknownTypeWithAClaimTellsTheClaim() throws IOException {
        ObjectNode event = Contracts.example("claim.appeared").put("type", "claim.doubted");

        assertInstanceOf(ClaimTold.class, reader.read(event));
    }

    @Test
    void anEventWithoutAClaimOnlyMovesThePosition() throws IOException {
        ObjectNode event = Contracts.example("site.silent");

        assertEquals(new NoClaim(new FeedPosition(EPOCH, 58)), reader.read(event));
    }

    @Test
    void aClaimThatIsNotWhatTheContractSaysKeepsItsPosition() throws IOException {
        ObjectNode event = Contracts.example("claim.appeared");
        event.withObject("/data/claim").put("status", "DOUBTED");

        Unreadable unreadable = assertInstanceOf(Unreadable.class, reader.read(event));

        assertEquals(new FeedPosition(EPOCH, 42), unreadable.position());
        assertTrue(unreadable.reason().contains("DOUBTED"), unreadable.reason());
    }

    @Test
    void anEventThatDoesNotSayWhereItStandsIsUnreadable() throws IOException {
        ObjectNode event = Contracts.example("claim.appeared").put("id", "42");

        Unreadable unreadable = assertInstanceOf(Unreadable.class, reader.read(event));

        assertNull(unreadable.position());
    }
}
