package org.claimwatch.crawler.capture.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.crawler.InDatabase;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.TestKeys;
import org.claimwatch.crawler.capture.CaptureKeys;
import org.claimwatch.crawler.capture.VisitCaptures;
import org.claimwatch.crawler.capture.postgres.CapturePurge;
import org.claimwatch.crawler.capture.postgres.CaptureStore;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.http.keys.Role;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class CaptureResourceTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    CaptureStore captures;

    @Inject
    CapturePurge purge;

    @Inject
    CaptureKeys keys;

    private UUID site;
    private UUID claim;

    @BeforeEach
    void watchASite() {
        site = InDatabase.addSite(
                sessions,
                Duration.ofDays(1),
                "http://" + Onions.named(UUID.randomUUID().toString()) + "/");
        claim = UUID.randomUUID();
    }

    @Test
    void aClaimIsProvenByItsFirstAndItsLastLook() {
        look(NOON, "<p>Acme</p><script>x()</script>");
        look(NOON.plus(TEN_MINUTES), "<p>Acme and Other</p>");
        look(NOON.plus(TEN_MINUTES.multipliedBy(2)), "<p>Acme and more</p>");
        claimSeen(NOON, NOON.plus(TEN_MINUTES.multipliedBy(2)));

        TestKeys.as(Role.ANALYST)
                .get("/claims/{id}/captures", claim)
                .then()
                .statusCode(200)
                .body("$", hasSize(2))
                .body("[0].receivedAt", equalTo("2026-03-01T12:00:00Z"))
                .body("[0].took", equalTo("PT0S"))
                .body("[0].tor", equalTo("tor:9050"))
                .body("[0].extractor", equalTo("7"))
                .body("[0].hash", matchesPattern("sha256:[0-9a-f]{64}"))
                .body("[0].copyHash", matchesPattern("sha256:[0-9a-f]{64}"))
                .body("[0].keyId", matchesPattern("[0-9a-f]{8}"))
                .body("[1].receivedAt", equalTo("2026-03-01T12:20:00Z"));
    }

    @Test
    void aPageThatDidNotChangeIsStoredOnce() {
        look(NOON, "<p>Acme</p>");
        look(NOON.plus(TEN_MINUTES), "<p>Acme</p>");
        look(NOON.plus(TEN_MINUTES.multipliedBy(2)), "<p>Acme</p>");
        claimSeen(NOON, NOON.plus(TEN_MINUTES.multipliedBy(2)));

        TestKeys.as(Role.ANALYST)
                .get("/claims/{id}/captures", claim)
                .then()
                .body("$", hasSize(1))
                .body("[0].receivedAt", equalTo("2026-03-01T12:00:00Z"))
                .body("[0].confirmedAt", equalTo("2026-03-01T12:20:00Z"))
                .body("[0].looks", equalTo(3));
        assertEquals(1, count("capture_copy"));
    }

    @Test
    void theCopyIsPlainTextWithoutAnythingThatRuns() {
        look(NOON, "<p>Acme, jane@city.example</p><script>x()</script>");
        claimSeen(NOON, NOON);

        TestKeys.as(Role.ANALYST)
                .get("/claims/{id}/captures/{capture}", claim, onlyCapture())
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(containsString("<p>Acme, [masked]</p>"))
                .body(not(containsString("script")));
    }

    @Test
    void atRestNothingCanBeRead() {
        look(NOON, "<p>Acme Ltd</p>".repeat(100));

        assertEquals(0, count("capture_copy", "position(convert_to('Acme', 'UTF8') in sealed) > 0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.PRESS, Role.OPERATOR, Role.SERVICE})
    void onlyAnalystsSeeCaptures(String role) {
        look(NOON, "<p>Acme</p>");
        claimSeen(NOON, NOON);

        TestKeys.as(role).get("/claims/{id}/captures", claim).then().statusCode(403);
        TestKeys.as(role)
                .get("/claims/{id}/captures/{capture}", claim, onlyCapture())
                .then()
                .statusCode(403);
    }

    @Test
    void anUnknownClaimOrCaptureIsNotFound() {
        look(NOON, "<p>Acme</p>");
        claimSeen(NOON, NOON);

        TestKeys.as(Role.ANALYST)
                .get("/claims/{id}/captures", UUID.randomUUID())
                .then()
                .statusCode(404);
        TestKeys.as(Role.ANALYST)
                .get("/claims/{id}/captures/{capture}", claim, UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void afterThirtyDaysOnlyProofsAreLeftAndAfterTwelveMonthsNothing() {
        look(NOON, "<p>first</p>");
        look(NOON.plus(TEN_MINUTES), "<p>between</p>");
        look(NOON.plus(TEN_MINUTES.multipliedBy(2)), "<p>last</p>");
        claimSeen(NOON, NOON.plus(TEN_MINUTES.multipliedBy(2)));

        purge(NOON.plus(Duration.ofDays(29)));
        assertEquals(3, count("capture"));
        purge(NOON.plus(Duration.ofDays(31)));
        assertEquals(2, count("capture"));
        assertEquals(2, count("capture_copy"));
        purge(NOON.plus(Duration.ofDays(366)));
        assertEquals(0, count("capture"));
        assertEquals(0, count("capture_copy"));
    }

    @Test
    void aSiteThatTakesMoreThanItsShareLosesItsOldestCopiesButForProofs() {
        look(NOON, "<p>proof</p>");
        for (int i = 1; i <= 5; i++) {
            look(NOON.plus(TEN_MINUTES.multipliedBy(i)), "<p>" + i + "</p>");
        }
        claimSeen(NOON, NOON);

        InDatabase.run(sessions, session -> purge.deleteBeyond(session, 1));

        assertEquals(6, count("capture"));
        TestKeys.as(Role.ANALYST)
                .get("/claims/{id}/captures/{capture}", claim, onlyCapture())
                .then()
                .statusCode(200);
        assertEquals(1, count("capture_copy"));
    }

    @Test
    void ofWhatIsRedactedTheHashStays() {
        look(NOON, "<p>Acme</p>");
        claimSeen(NOON, NOON);

        InDatabase.run(sessions, session -> captures.redact(session, site, NOON, NOON));

        TestKeys.as(Role.ANALYST)
                .get("/claims/{id}/captures", claim)
                .then()
                .body("[0].hash", matchesPattern("sha256:[0-9a-f]{64}"))
                .body("[0].copyHash", nullValue());
        TestKeys.as(Role.ANALYST)
                .get("/claims/{id}/captures/{capture}", claim, onlyCapture())
                .then()
                .statusCode(404)
                .body("detail", containsString("no copy"));
    }

    private void look(Instant at, String html) {
        InDatabase.run(sessions, session -> captures.newest(session, site).chain(known -> {
            VisitCaptures taken = new VisitCaptures(site, known, keys, "7");
            taken.take(
                    Page.of(
                            URI.create("http://leaksite.example/"),
                            200,
                            "text/html",
                            html.getBytes(StandardCharsets.UTF_8),
                            at),
                    "tor:9050");
            return captures.save(session, site, taken.drain());
        }));
    }

    private void claimSeen(Instant first, Instant last) {
        InDatabase.execute(sessions, """
                INSERT INTO claim (id, site_id, group_name, title, status, first_seen_at, capture, backfill)
                VALUES ('%s', '%s', 'Paper Lantern', 'Acme', 'ANNOUNCED', '%s', 'sha256:0', false)
                """.formatted(claim, site, first));
        InDatabase.execute(sessions, """
                INSERT INTO claim_listing
                VALUES ('%s', '%s', 'OWN_SITE', '%s', '%s', '{}', true, 0, NULL)
                """.formatted(site, claim, first, last));
    }

    private UUID onlyCapture() {
        return InDatabase.run(sessions, session -> captures.ofClaim(session, claim, site, NOON, NOON))
                .getFirst()
                .capture()
                .id();
    }

    private void purge(Instant now) {
        InDatabase.run(sessions, session -> purge.deleteOld(
                        session, now.minus(Duration.ofDays(30)), now.minus(Duration.ofDays(365)))
                .chain(() -> purge.deleteOrphans(session)));
    }

    private long count(String table) {
        return count(table, "true");
    }

    private long count(String table, String condition) {
        return InDatabase.run(sessions, session -> session.createNativeQuery(
                        "SELECT count(*) FROM " + table + " WHERE site_id = '" + site + "' AND " + condition,
                        Long.class)
                .getSingleResult());
    }
}
