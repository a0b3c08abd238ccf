package org.claimwatch.crawler.app;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.claimwatch.crawler.InDatabase;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.SocksStub;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.TestKeys;
import org.claimwatch.crawler.TestListing;
import org.claimwatch.crawler.TestTor;
import org.claimwatch.http.keys.Role;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole service, from a site that is added to what it says over HTTP. */
@QuarkusTest
@TestProfile(VisitLoopTest.Visits.class)
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestTor.class, scope = TestResourceScope.GLOBAL)
class VisitLoopTest {
    public static final class Visits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("claimwatch.visits.look-every", "PT1S", "claimwatch.visits.lease", "PT3S");
        }
    }

    private static final Map<String, Object> FASTER = Map.of(
            "faster",
            Map.of(
                    "every",
                    "PT2M",
                    "until",
                    Instant.now().plus(Duration.ofDays(1)).toString()));

    SocksStub tor;

    @Inject
    VisitLoop loop;

    @Inject
    Mutiny.SessionFactory sessions;

    private final MockWebServer server = new MockWebServer();
    private final String onion = Onions.named(UUID.randomUUID().toString());

    @BeforeEach
    void serve() throws IOException {
        server.start();
        tor.route(onion, server.getPort());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSiteThatIsAddedIsVisitedAtOnceAndEverythingSaysSo() {
        server.enqueue(TestListing.of("Ville d’Angers", "Acme Ltd"));

        String site = addSite();
        await().atMost(Duration.ofSeconds(20)).until(() -> looks(site).size() == 1);

        assertEquals("READ", looks(site).getFirst().get("state"));
        TestKeys.as(Role.SERVICE).get("/feed/claims").then().body("data.claim.title", hasItem("Ville d’Angers"));
        JsonPath coverage = TestKeys.as(Role.SERVICE).get("/coverage").jsonPath();
        Map<String, Object> ours = coverage.getMap("sites.find { it.siteId == '" + site + "' }");
        assertEquals("READ", ours.get("state"));
        assertEquals(true, ours.get("active"));
        assertEquals(ours.get("lastLook"), ours.get("lastFullLook"));
        TestKeys.as(Role.ANALYST).get("/coverage/summary").then().body("within", equalTo("PT24H"));
    }

    @Test
    void aVisitThatIsAskedForIsMade() {
        server.enqueue(TestListing.of("Acme Ltd", "Other GmbH"));
        server.enqueue(TestListing.of("Ville d’Angers", "Acme Ltd", "Other GmbH"));
        String site = addSite();
        await().atMost(Duration.ofSeconds(20)).until(() -> looks(site).size() == 1);

        TestKeys.as(Role.OPERATOR).post("/sites/" + site + "/visits");

        await().atMost(Duration.ofSeconds(20)).until(() -> looks(site).size() == 2);
        assertEquals(3, looks(site).getFirst().get("postings"));
    }

    @Test
    void aFasterPaceCountsAtOnceAndSoDoesItsEnd() {
        server.setDispatcher(always(TestListing.of("Acme Ltd", "Other GmbH")));
        String site = addSite();
        await().atMost(Duration.ofSeconds(20)).until(() -> looks(site).size() == 1);

        changeSite(site, FASTER);
        await().atMost(Duration.ofSeconds(20)).until(() -> looks(site).size() == 2);
        Duration faster = untilNextVisit(site);
        changeSite(site, Map.of());
        await().atMost(Duration.ofSeconds(20)).until(() -> looks(site).size() == 3);
        Duration usual = untilNextVisit(site);

        assertTrue(faster.compareTo(Duration.ofMinutes(3)) < 0, "next visit in " + faster);
        assertTrue(usual.compareTo(Duration.ofMinutes(8)) > 0, "next visit in " + usual);
    }

    @Test
    void aGroupsFasterPaceCountsAtOnceForItsSites() {
        server.setDispatcher(always(TestListing.of("Acme Ltd", "Other GmbH")));
        String site = addSite();
        await().atMost(Duration.ofSeconds(20)).until(() -> looks(site).size() == 1);

        TestKeys.as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body(FASTER)
                .put("/groups/Group " + onion)
                .then()
                .statusCode(200);

        await().atMost(Duration.ofSeconds(20)).until(() -> looks(site).size() == 2);
        assertTrue(untilNextVisit(site).compareTo(Duration.ofMinutes(3)) < 0);
    }

    @Test
    void aVisitLongerThanItsLeaseKeepsIt() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return TestListing.of("Acme Ltd", "Other GmbH")
                        .newBuilder()
                        .headersDelay(5, TimeUnit.SECONDS)
                        .build();
            }
        });

        String site = addSite();
        await().atMost(Duration.ofSeconds(30)).until(() -> looks(site).size() == 1);

        assertEquals(1, server.getRequestCount());
    }

    @Test
    void whatAKilledReplicaHadLeasedIsVisitedWhenItStartsAgain() {
        server.enqueue(TestListing.of("Acme Ltd", "Other GmbH"));
        UUID site = InDatabase.addSite(sessions, Duration.ofDays(1), "http://" + onion + "/");
        InDatabase.execute(
                sessions,
                "UPDATE site SET leased_by = 'local:8081', lease_until = now() + interval '1 hour', fencing = 1,"
                        + " next_visit_at = 'infinity' WHERE id = '" + site + "'");

        loop.resume();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> looks(site.toString()).size() == 1);
        assertTrue(server.getRequestCount() > 0);
    }

    @Test
    void aSiteWhoseReplicaWasKilledIsVisitedByAnotherWhenTheLeaseHasEnded() {
        server.enqueue(TestListing.of("Acme Ltd", "Other GmbH"));
        UUID site = InDatabase.addSite(sessions, Duration.ofDays(1), "http://" + onion + "/");
        InDatabase.execute(
                sessions,
                "UPDATE site SET leased_by = 'killed', lease_until = now() + interval '3 seconds', fencing = 1,"
                        + " next_visit_at = 'infinity' WHERE id = '" + site + "'");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> looks(site.toString()).size() == 1);

        assertEquals(1, server.getRequestCount());
    }

    private static Dispatcher always(MockResponse response) {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return response;
            }
        };
    }

    private void changeSite(String site, Map<String, Object> pace) {
        Map<String, Object> body = new HashMap<>(pace);
        body.putAll(Map.of("name", "blog", "group", "Group " + onion, "mirrors", List.of("http://" + onion)));
        TestKeys.as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/sites/" + site)
                .then()
                .statusCode(200);
    }

    private Duration untilNextVisit(String site) {
        String sql = "SELECT CAST(extract(epoch FROM next_visit_at - now()) AS bigint) FROM site WHERE id = '%s'";
        return Duration.ofSeconds(
                InDatabase.run(sessions, session -> session.createNativeQuery(sql.formatted(site), Long.class)
                        .getSingleResult()));
    }

    private String addSite() {
        return TestKeys.as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "blog", "group", "Group " + onion, "mirrors", List.of("http://" + onion)))
                .post("/sites")
                .path("id");
    }

    private static List<Map<String, Object>> looks(String site) {
        return TestKeys.as(Role.OPERATOR)
                .get("/sites/" + site + "/visits")
                .jsonPath()
                .getList("");
    }
}
