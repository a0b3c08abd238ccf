package org.claimwatch.crawler.feed.rest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimwatch.crawler.InDatabase;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.TestKeys;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.ClaimChange;
import org.claimwatch.crawler.claim.ClaimStatus;
import org.claimwatch.crawler.claim.FieldChange;
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
class FeedResourceTest {
    private static final Path CONTRACTS = Path.of(System.getProperty("claimwatch.root", ".."), "contracts");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    ClaimFeed feed;

    @Inject
    ClaimStore claims;

    @Inject
    ObjectMapper json;

    @Inject
    MeterRegistry meters;

    @Test
    void whatTheFeedAnswersIsWhatTheContractSays() throws IOException {
        String start = lastEventId();
        Claim claim = appear("Ville d’Angers");
        append(new ClaimChange.Changed(
                TestClaims.dossier(claim),
                List.of(new FieldChange("status", ClaimStatus.ANNOUNCED, ClaimStatus.COUNTDOWN))));

        Response answer = read(start, "timeout=0");

        assertEquals("application/cloudevents-batch+json", answer.contentType().split(";")[0]);
        JsonNode events = json.readTree(answer.asByteArray());
        assertEquals(2, events.size());
        for (JsonNode event : events) {
            assertEquals(List.of(), schema().validate(event.toString(), InputFormat.JSON), event.toPrettyString());
        }
        JsonNode first = events.get(0);
        assertEquals("claim.appeared", first.get("type").asText());
        assertEquals(claim.claimId().toString(), first.get("subject").asText());
        assertEquals("Ville d’Angers", first.at("/data/claim/title").asText());
        assertEquals("OWN_SITE", first.at("/data/claim/sources/0/kind").asText());
        assertEquals(
                first.get("id").asText(),
                first.at("/data/feedEpoch").asText() + ":"
                        + first.at("/data/sequence").asLong());
        assertEquals("COUNTDOWN", events.get(1).at("/data/changes/0/new").asText());
    }

    @Test
    void theExamplesAreWhatTheContractSays() throws IOException {
        List<Path> examples;
        try (Stream<Path> files = Files.list(CONTRACTS.resolve("examples"))) {
            examples = files.toList();
        }

        for (Path example : examples) {
            List<Error> errors = schema().validate(Files.readString(example), InputFormat.JSON);

            assertEquals(List.of(), errors, example.toString());
        }
        assertTrue(examples.size() > 2, "there are examples");
    }

    @Test
    void aReaderGoesOnFromItsLastEventInSmallBatches() {
        String position = lastEventId();
        List<String> titles = List.of("One", "Two", "Three");
        titles.forEach(this::appear);

        List<String> seen = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            Response batch = read(position, "limit=1");
            seen.addAll(batch.jsonPath().getList("data.claim.title"));
            position = batch.jsonPath().getString("[0].id");
        }

        assertEquals(titles, seen);
        assertEquals("[]", read(position, "limit=1").asString());
    }

    @Test
    void aReaderThatWaitsIsWokenByTheCommit() throws Exception {
        String position = lastEventId();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Response> waiting = threads.submit(() -> read(position, "timeout=20000"));
            awaitReaders(1);
            appear("Awaited");
            Instant committed = Instant.now();
            Response answer = waiting.get();
            Duration late = Duration.between(committed, Instant.now());

            assertEquals(List.of("Awaited"), answer.jsonPath().getList("data.claim.title"));
            assertTrue(late.toMillis() < 1000, "woken after " + late);
        }
    }

    @Test
    void manyReadersWaitAndEachIsWoken() throws Exception {
        String position = lastEventId();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> waiting = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                waiting.add(threads.submit(() -> read(position, "timeout=20000")));
            }
            awaitReaders(60);
            appear("For all");

            for (Future<Response> reader : waiting) {
                assertEquals(List.of("For all"), reader.get().jsonPath().getList("data.claim.title"));
            }
        }
    }

    @Test
    void aReaderThatWaitsInVainGetsAnEmptyBatch() {
        String position = lastEventId();

        Response answer = read(position, "timeout=200");

        assertEquals(200, answer.statusCode());
        assertEquals("[]", answer.asString());
    }

    @Test
    void aPositionOfAnotherEpochOrBeyondTheEndIsGone() {
        String end = lastEventId();
        String epoch = end.substring(0, 36);
        long sequence = Long.parseLong(end.substring(37));

        read(UUID.randomUUID() + ":1", "timeout=0").then().statusCode(410).contentType("application/problem+json");
        read(epoch + ":" + (sequence + 1), "timeout=20000").then().statusCode(410);
    }

    @ParameterizedTest
    @CsvSource({
        "lastEventId=nonsense, lastEventId",
        "timeout=-1, timeout",
        "timeout=30001, timeout",
        "timeout=soon, timeout",
        "limit=0, limit",
        "limit=1001, limit"
    })
    void aParameterThatIsNotWhatItShouldBeIsNamed(String query, String field) {
        TestKeys.as(Role.SERVICE)
                .get("/feed/claims?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void onlyServicesAndAnalystsRead() {
        TestKeys.as(Role.ANALYST).get("/feed/claims?limit=1").then().statusCode(200);
        TestKeys.as(Role.PRESS).get("/feed/claims").then().statusCode(403);
        RestAssured.get("/feed/claims").then().statusCode(401);
    }

    @Test
    void aClaimIsReadByItsId() {
        Claim claim = appear("Mairie de Valdorsa");

        TestKeys.as(Role.ANALYST)
                .get("/claims/" + claim.claimId())
                .then()
                .statusCode(200)
                .body("title", equalTo("Mairie de Valdorsa"))
                .body("firstSeenAt", equalTo("2026-03-01T10:00:00.123456Z"));
        TestKeys.as(Role.ANALYST).get("/claims/" + UUID.randomUUID()).then().statusCode(404);
    }

    private void awaitReaders(int count) {
        await().until(() -> meters.get("http.server.active.requests").gauge().value() >= count);
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACTS.resolve("claim-event.schema.json")));
    }

    /** Of an event that is appended for it, so that there is one. */
    private String lastEventId() {
        appear("The event before");
        String last = null;
        List<String> ids;
        do {
            ids = read(last, "limit=1000").jsonPath().getList("id");
            last = ids.isEmpty() ? last : ids.getLast();
        } while (!ids.isEmpty());
        return last;
    }

    private static Response read(String lastEventId, String query) {
        String after = lastEventId == null ? "" : "&lastEventId=" + lastEventId;
        return TestKeys.as(Role.SERVICE).get("/feed/claims?" + query + after);
    }

    private Claim appear(String title) {
        String mirror = "http://" + Onions.named(UUID.randomUUID().toString()) + "/";
        UUID site = InDatabase.addSite(sessions, Duration.ofDays(1), mirror);
        Claim claim = TestClaims.of(site, title, NOW);
        run(session -> claims.save(session, List.of(TestClaims.dossier(claim))));
        append(TestClaims.appeared(claim));
        return claim;
    }

    private void append(ClaimChange change) {
        run(session -> feed.append(
                session,
                ClaimEvent.of(change, change.claim().sources().getFirst()).stream()
                        .toList()));
    }

    private <T> T run(Function<Mutiny.Session, Uni<T>> work) {
        return InDatabase.run(sessions, work);
    }
}
