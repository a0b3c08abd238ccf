package org.claimwatch.crawler.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.claimwatch.crawler.schedule.Lane;
import org.claimwatch.crawler.schedule.Lease;
import org.claimwatch.crawler.schedule.postgres.LeaseStore;
import org.claimwatch.http.keys.Role;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The clock of a replica is an hour off. To a replica that is the same as if the database's were, so here the database says
 * another {@code now()} than this machine.
 */
@QuarkusTest
@TestProfile(VisitLoopTest.Visits.class)
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestTor.class, scope = TestResourceScope.GLOBAL)
class ClockSkewTest {
    SocksStub tor;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    LeaseStore leases;

    private final MockWebServer server = new MockWebServer();
    private final List<Lease> leasedMeanwhile = new CopyOnWriteArrayList<>();

    @BeforeEach
    void serve() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                leasedMeanwhile.addAll(InDatabase.run(
                        sessions,
                        session -> leases.leaseDue(session, "of the right time", Duration.ofMinutes(1), Lane.LIVE, 9)));
                return TestListing.of("Acme Ltd", "Other GmbH");
            }
        });
        server.start();
        InDatabase.nothingIsDue(sessions);
    }

    @AfterEach
    void setTheClockRight() {
        server.close();
        InDatabase.nothingIsDue(sessions);
        setClock("RESET search_path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 hour", "-1 hour"})
    void aReplicaWhoseClockIsAnHourOffVisitsWhenTheDatabaseSaysAndWritesTheDatabasesTime(String off) {
        putTheClock(off);
        Instant before = now();
        UUID site = addSite();

        await().atMost(Duration.ofSeconds(20)).until(() -> looks(site).size() == 1);

        Instant after = now();
        Map<String, Object> look = looks(site).getFirst();
        for (String time : List.of("startedAt", "fetchedAt", "finishedAt")) {
            assertIsBetween(before, after, look.get(time));
        }
        JsonPath coverage = TestKeys.as(Role.SERVICE).get("/coverage").jsonPath();
        String ours = "sites.find { it.siteId == '" + site + "' }.";
        assertEquals("READ", coverage.getString(ours + "state"));
        assertIsBetween(before, after, coverage.getString(ours + "lastFullLook.at"));
        assertIsBetween(after, now(), coverage.getString("at"));
        assertIsBetween(after.plus(Duration.ofMinutes(8)), after.plus(Duration.ofMinutes(12)), nextVisit(site));
        assertEquals(List.of(), leasedMeanwhile);
        InDatabase.run(sessions, session -> leases.visitNow(session, site));
        await().atMost(Duration.ofSeconds(20)).until(() -> looks(site).size() == 2);
    }

    private void putTheClock(String off) {
        InDatabase.execute(sessions, "CREATE SCHEMA IF NOT EXISTS skewed");
        InDatabase.execute(
                sessions,
                "CREATE OR REPLACE FUNCTION skewed.now() RETURNS timestamptz STABLE RETURN pg_catalog.now() + interval '"
                        + off + "'");
        setClock("SET search_path = skewed, pg_catalog, public");
        Duration apart = Duration.between(Instant.now(), now()).abs();
        assertFalse(apart.minusMinutes(59).isNegative(), "the database's clock is off by " + apart);
    }

    /** Connections that are open keep the clock that they have. */
    private void setClock(String setting) {
        InDatabase.execute(sessions, "ALTER ROLE crawler " + setting);
        try {
            InDatabase.execute(
                    sessions,
                    "DO $$ BEGIN PERFORM pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE usename = current_user AND pid <> pg_backend_pid();"
                            + " PERFORM pg_terminate_backend(pg_backend_pid()); END $$");
        } catch (IllegalStateException e) {
            // its own has ended, too
        }
        await().atMost(Duration.ofSeconds(10)).ignoreExceptions().until(() -> now() != null);
    }

    private UUID addSite() {
        String onion = Onions.named(UUID.randomUUID().toString());
        tor.route(onion, server.getPort());
        UUID site = InDatabase.addSite(sessions, Duration.ZERO, "http://" + onion + "/");
        // the column's default was bound to the true now() when the table was made
        InDatabase.execute(sessions, "UPDATE site SET added_at = now() WHERE id = '" + site + "'");
        return site;
    }

    private Instant now() {
        return instant("SELECT now()");
    }

    private Instant nextVisit(UUID site) {
        return instant("SELECT next_visit_at FROM site WHERE id = '" + site + "'");
    }

    private Instant instant(String sql) {
        return InDatabase.run(sessions, session -> session.createNativeQuery(sql, Instant.class)
                .getSingleResult());
    }

    private static List<Map<String, Object>> looks(UUID site) {
        return TestKeys.as(Role.OPERATOR)
                .get("/sites/" + site + "/visits")
                .jsonPath()
                .getList("");
    }

    private static void assertIsBetween(Instant from, Instant to, Object time) {
        Instant instant = Instant.parse(time.toString());
        assertTrue(!instant.isBefore(from) && !instant.isAfter(to), from + " <= " + time + " <= " + to);
    }
}
