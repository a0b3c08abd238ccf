package org.claimwatch.crawler.claim.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.InDatabase;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.TestKeys;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.TestClaims;
import org.claimwatch.crawler.claim.postgres.ClaimStore;
import org.claimwatch.crawler.feed.ClaimEvent;
import org.claimwatch.crawler.feed.postgres.ClaimFeed;
import org.claimwatch.http.keys.Role;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class CorrectionResourceTest {
    private static final Path CONTRACTS = Path.of(System.getProperty("claimwatch.root", ".."), "contracts");

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    ClaimStore claims;

    @Inject
    ClaimFeed feed;

    @Inject
    ObjectMapper json;

    @Test
    void aRetractedClaimIsToldWithTheReasonAndKept() throws IOException {
        Claim claim = appeared("Ostremont Foundry");

        String correction = correct(claim, "{'action': 'RETRACT', 'reason': 'An advertisement.'}")
                .then()
                .statusCode(200)
                .body("claims[0].retracted", equalTo(true))
                .extract()
                .path("correctionId");

        JsonPath events = events(claim);
        assertEquals(List.of("claim.appeared", "claim.corrected"), events.get("type"));
        assertEquals("An advertisement.", events.get("[1].data.correction.reason"));
        assertEquals(correction, events.get("[1].data.correction.correctionId"));
        assertEquals("retracted", events.get("[1].data.changes[0].field"));
        TestKeys.as(Role.ANALYST)
                .get("/claims/" + claim.claimId() + "/corrections")
                .then()
                .body("[0].kind", equalTo("RETRACT"))
                .body("[0].madeBy", notNullValue());
    }

    @Test
    void aMergeIsToldOfBothAndBothKeepTheirIds() throws IOException {
        Claim alias = appeared("Ostremont Foundry");
        Claim survivor = appeared("Ostremont Works");

        correct(alias, "{'action': 'MERGE', 'into': '" + survivor.claimId() + "', 'reason': 'One posting.'}")
                .then()
                .statusCode(200);

        assertEquals(List.of("claim.appeared", "claim.merged"), events(alias).get("type"));
        assertEquals(
                List.of("claim.appeared", "claim.corrected"), events(survivor).get("type"));
        TestKeys.as(Role.ANALYST)
                .get("/claims/" + alias.claimId())
                .then()
                .body("mergedInto", equalTo(survivor.claimId().toString()));
    }

    @Test
    void aSplitGivesANewId() throws IOException {
        Claim claim = appeared("Ostremont Foundry");

        String second = correct(
                        claim, "{'action': 'SPLIT', 'title': 'Ostremont Works', 'reason': 'Two organisations.'}")
                .then()
                .statusCode(200)
                .body("claims[0].claimId", equalTo(claim.claimId().toString()))
                .body("claims[1].title", equalTo("Ostremont Works"))
                .extract()
                .path("claims[1].claimId");

        assertEquals(List.of("claim.appeared", "claim.corrected"), events(claim).get("type"));
        assertEquals(second, events(claim).get("[1].data.correction.otherClaimId"));
    }

    @Test
    void aRedactionLeavesNothingInTheClaimNorInAnyEventThatToldIt() throws IOException {
        Claim claim = appeared("Jane Example of Valdorsa");

        TestKeys.as(Role.PRIVACY)
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"A private person.\"}")
                .post("/claims/" + claim.claimId() + "/redaction")
                .then()
                .statusCode(200)
                .body("claims[0].title", equalTo("[redacted]"));

        JsonPath events = events(claim);
        assertEquals(List.of("claim.appeared", "claim.redacted"), events.get("type"));
        assertFalse(events.prettify().contains("Jane Example"), events.prettify());
        assertFalse(events.prettify().contains("Documents internes"), events.prettify());
        String kept = InDatabase.run(sessions, session -> session.createNativeQuery(
                        "SELECT CAST(to_jsonb(c) AS text) FROM claim c WHERE id = '" + claim.claimId() + "'",
                        String.class)
                .getSingleResult());
        assertFalse(kept.contains("Jane"), kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {'action': 'RETRACT', 'reason': ' '}                    | 400 | reason
        {'action': 'MERGE', 'reason': 'x'}                      | 400 | into
        {'action': 'SPLIT', 'reason': 'x'}                      | 400 | title
        {'action': 'SPLIT', 'title': ' ', 'reason': 'x'}        | 400 | title
        {'action': 'SPLIT', 'title': 'a correction', 'reason': 'x'} | 409 | title
        """)
    void whatIsWrongWithACorrectionIsNamed(String body, int status, String field) {
        Claim claim = appeared("A correction");

        correct(claim, body).then().statusCode(status).body("errors[0].field", equalTo(field));
    }

    @Test
    void aClaimThatIsSettledIsNotCorrectedAgainAndNoneIsNone() {
        Claim claim = appeared("Settled");
        correct(claim, "{'action': 'RETRACT', 'reason': 'x'}").then().statusCode(200);

        correct(claim, "{'action': 'RETRACT', 'reason': 'x'}").then().statusCode(409);
        TestKeys.as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body("{\"action\": \"RETRACT\", \"reason\": \"x\"}")
                .post("/claims/" + UUID.randomUUID() + "/corrections")
                .then()
                .statusCode(404);
    }

    @Test
    void onlyAnalystsCorrectAndOnlyPrivacyRedacts() {
        Claim claim = appeared("Whose");
        String reason = "{\"action\": \"RETRACT\", \"reason\": \"x\"}";

        TestKeys.as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body(reason)
                .post("/claims/" + claim.claimId() + "/corrections")
                .then()
                .statusCode(403);
        TestKeys.as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"x\"}")
                .post("/claims/" + claim.claimId() + "/redaction")
                .then()
                .statusCode(403);
    }

    private static Response correct(Claim claim, String body) {
        return TestKeys.as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post("/claims/" + claim.claimId() + "/corrections");
    }

    /** Its events, in order, each of which is what the contract says. */
    private JsonPath events(Claim claim) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACTS.resolve("claim-event.schema.json")));
        ArrayNode ours = json.createArrayNode();
        String after = "";
        JsonNode batch;
        do {
            batch = json.readTree(TestKeys.as(Role.SERVICE)
                    .get("/feed/claims?limit=1000" + after)
                    .asByteArray());
            for (JsonNode event : batch) {
                after = "&lastEventId=" + event.get("id").asText();
                if (event.get("subject").asText().equals(claim.claimId().toString())) {
                    assertEquals(
                            List.of(), schema.validate(event.toString(), InputFormat.JSON), event.toPrettyString());
                    ours.add(event);
                }
            }
        } while (!batch.isEmpty());
        return JsonPath.from(ours.toString());
    }

    private Claim appeared(String title) {
        String mirror = "http://" + Onions.named(UUID.randomUUID().toString()) + "/";
        UUID site = InDatabase.addSite(sessions, Duration.ofDays(1), mirror);
        Claim claim = TestClaims.of(site, title, Instant.parse("2026-03-01T10:00:00Z"));
        InDatabase.run(sessions, session -> claims.save(session, List.of(TestClaims.dossier(claim))));
        InDatabase.run(
                sessions,
                session -> feed.append(
                        session,
                        ClaimEvent.of(
                                        TestClaims.appeared(claim),
                                        claim.sources().getFirst())
                                .stream()
                                .toList()));
        return claim;
    }
}
