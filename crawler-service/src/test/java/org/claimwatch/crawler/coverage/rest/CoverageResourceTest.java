package org.claimwatch.crawler.coverage.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.claimwatch.crawler.InDatabase;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.TestKeys;
import org.claimwatch.crawler.coverage.Look;
import org.claimwatch.crawler.coverage.LookKind;
import org.claimwatch.crawler.coverage.LookOutcome;
import org.claimwatch.crawler.coverage.LookState;
import org.claimwatch.crawler.coverage.postgres.LookLedger;
import org.claimwatch.crawler.extract.BlockKind;
import org.claimwatch.crawler.fetch.UnreachableReason;
import org.claimwatch.crawler.site.postgres.SiteStore;
import org.claimwatch.http.keys.Role;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class CoverageResourceTest {
    /** Before every other test's rows, so that these are alone in their past. */
    private static final Instant START = Instant.parse("2001-01-01T00:00:00Z");

    private static final LookOutcome DOWN = LookOutcome.down(UnreachableReason.ONION_NOT_FOUND);
    private static int tests;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    LookLedger ledger;

    @Inject
    SiteStore sites;

    private UUID site;
    private Instant added;

    @BeforeEach
    void watchASite() {
        tests++;
        added = START.plus(Duration.ofDays(365L * tests));
        InDatabase.execute(
                sessions,
                "UPDATE site SET deleted_at = added_at + interval '300 days' WHERE deleted_at IS NULL AND added_at < '2020-01-01'");
        site = InDatabase.addSite(sessions, Duration.ofDays(1), "http://" + Onions.named("coverage" + tests) + "/");
        InDatabase.execute(sessions, "UPDATE site SET added_at = '%s' WHERE id = '%s'".formatted(added, site));
    }

    @Test
    void beforeTheFirstLookASiteIsNeverAndActive() {
        Map<String, Object> found = coverage(1);

        assertEquals("NEVER", found.get("state"));
        assertEquals(true, found.get("active"));
        assertNull(found.get("lastLook"));
        assertNull(found.get("lastFullLook"));
    }

    @Test
    void aPastInstantKnowsOnlyTheLooksThatWereRecordedByThen() {
        look(1, LookOutcome.read(), 5);
        look(3, DOWN, 8);

        assertEquals("READ", coverage(2).get("state"));
        assertEquals("DOWN", coverage(4).get("state"));
        assertEquals("ONION_NOT_FOUND", coverage(4).get("reason"));
    }

    @Test
    void theLastFullLookStaysWhateverComesLater() {
        look(1, LookOutcome.read(), 5);
        look(3, LookOutcome.blocked(BlockKind.CAPTCHA), 8);

        Map<String, Object> found = coverage(4);

        assertEquals(
                Map.of("at", hour(1).toString(), "age", "PT3H", "kind", "FULL", "state", "READ", "asOfSequence", 5),
                found.get("lastFullLook"));
        assertEquals(
                Map.of("at", hour(3).toString(), "age", "PT1H", "kind", "FULL", "state", "BLOCKED", "asOfSequence", 8),
                found.get("lastLook"));
    }

    @Test
    void aSiteIsDownSinceTheFirstLookThatSaidSoWithoutAnotherBetween() {
        look(1, DOWN, 1);
        look(2, LookOutcome.read(), 1);
        look(3, DOWN, 1);
        look(4, DOWN, 1);

        assertEquals(hour(3).toString(), coverage(5).get("since"));
    }

    @Test
    void aSiteThatIsNoLongerWatchedIsStillThereInThePast() {
        look(1, LookOutcome.read(), 5);

        InDatabase.run(sessions, session -> sites.delete(session, site));

        assertEquals("READ", coverage(2).get("state"));
        assertEquals(
                Integer.valueOf(0),
                TestKeys.as(Role.ANALYST)
                        .get("/coverage")
                        .jsonPath()
                        .get("sites.findAll { it.siteId == '" + site + "' }.size()"));
    }

    @Test
    void aHeadAndTheWordThatNothingChangedAreLooksAndNoReading() {
        look(1, LookKind.FULL, LookOutcome.read(), 5);
        look(26, LookKind.HEAD, LookOutcome.read(), 6);
        look(27, LookKind.HEAD, LookOutcome.unchanged(), 6);

        Map<String, Object> found = coverage(28);

        assertEquals("UNCHANGED", found.get("state"));
        assertEquals(hour(1).toString(), found.get("since"));
        assertEquals("PT1H", ((Map<?, ?>) found.get("lastHeadLook")).get("age"));
        assertEquals("PT27H", ((Map<?, ?>) found.get("lastFullLook")).get("age"));
        summary(28, "PT24H").body("readInFull", equalTo(0)).body("partial", equalTo(1));
        summary(28, "PT27H").body("readInFull", equalTo(1));
    }

    @Test
    void aSeizureIsAStateOfItsOwnAndNoAnswerOfTheSite() {
        look(1, LookOutcome.blocked(BlockKind.SEIZED), 5);

        assertEquals("SEIZED", coverage(2).get("state"));
        summary(2, "PT24H").body("seized", equalTo(1)).body("blocked", equalTo(0));
        summary(24 * 91, "PT24H").body("active", equalTo(0));
    }

    @Test
    void aSiteWhoseGroupSomebodyReportsAClaimOfIsActiveThoughItIsDead() {
        look(1, DOWN, 5);
        InDatabase.execute(sessions, """
                INSERT INTO claim (id, site_id, group_name, title, status, first_seen_at, capture, backfill)
                VALUES (gen_random_uuid(), '%s', 'Group %s', 'Acme', 'ANNOUNCED', '%s', 'sha256:0', false)
                """.formatted(site, site, hour(24 * 30)));

        assertEquals(false, coverage(24 * 121).get("active"));
        assertEquals(true, coverage(24 * 119).get("active"));
    }

    @Test
    void anExcludedSiteSaysByWhomAndWhyAndPastInstantsStayAsTheyWere() {
        look(1, LookOutcome.read(), 5);
        Instant before = Instant.now();

        TestKeys.as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "its keeper asked us to"))
                .put("/sites/" + site + "/exclusion")
                .then()
                .statusCode(204);

        Map<String, Object> now = coverage("");
        assertEquals("EXCLUDED", now.get("state"));
        assertEquals("its keeper asked us to", now.get("reason"));
        assertEquals("test", now.get("excludedBy"));
        assertEquals("READ", coverage("?at=" + before).get("state"));
        TestKeys.as(Role.OPERATOR)
                .delete("/sites/" + site + "/exclusion")
                .then()
                .statusCode(204);
        assertEquals("READ", coverage("").get("state"));
    }

    @Test
    void anExclusionNeedsAReasonAndASite() {
        TestKeys.as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", " "))
                .put("/sites/" + site + "/exclusion")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("reason"));
        TestKeys.as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "why not"))
                .put("/sites/" + UUID.randomUUID() + "/exclusion")
                .then()
                .statusCode(404);
        TestKeys.as(Role.OPERATOR)
                .delete("/sites/" + site + "/exclusion")
                .then()
                .statusCode(404);
    }

    @Test
    void theSummaryCountsWithinItsTime() {
        look(1, LookOutcome.read(), 5);

        summary(2, "PT24H")
                .body("active", equalTo(1))
                .body("readInFull", equalTo(1))
                .body("asOfSequence", equalTo(5));
        summary(30, "PT24H")
                .body("active", equalTo(1))
                .body("readInFull", equalTo(0))
                .body("never", equalTo(1));
        summary(30, "PT48H").body("readInFull", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({"/coverage?at=yesterday, at", "/coverage/summary?at=1, at", "/coverage/summary?within=1h, within"})
    void aParameterThatIsNotWhatItShouldBeIsNamed(String path, String field) {
        TestKeys.as(Role.SERVICE).get(path).then().statusCode(400).body("errors[0].field", equalTo(field));
    }

    @Test
    void onlyAnalystsAndServicesReadIt() {
        TestKeys.as(Role.ANALYST).get("/coverage/summary").then().statusCode(200);
        TestKeys.as(Role.SERVICE).get("/coverage/summary").then().statusCode(200);
        TestKeys.as(Role.OPERATOR).get("/coverage").then().statusCode(403);
    }

    private Map<String, Object> coverage(int hour) {
        return coverage("?at=" + hour(hour));
    }

    private Map<String, Object> coverage(String query) {
        return TestKeys.as(Role.SERVICE)
                .get("/coverage" + query)
                .jsonPath()
                .getMap("sites.find { it.siteId == '" + site + "' }");
    }

    private ValidatableResponse summary(int hour, String within) {
        return TestKeys.as(Role.SERVICE)
                .get("/coverage/summary?within=" + within + "&at=" + hour(hour))
                .then();
    }

    private void look(int hour, LookOutcome outcome, long asOfSequence) {
        look(hour, LookKind.FULL, outcome, asOfSequence);
    }

    private void look(int hour, LookKind kind, LookOutcome outcome, long asOfSequence) {
        boolean answered = outcome.state() != LookState.DOWN;
        boolean received = answered && outcome.state() != LookState.UNCHANGED;
        Look look = new Look(
                site,
                hour(hour),
                answered ? hour(hour) : null,
                hour(hour).plusSeconds(30),
                kind,
                outcome,
                0,
                received ? 1 : 0,
                0,
                asOfSequence);
        InDatabase.run(sessions, session -> ledger.add(session, look));
    }

    private Instant hour(int hour) {
        return added.plus(Duration.ofHours(hour));
    }
}
