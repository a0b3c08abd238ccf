package org.claimwatch.crawler.coverage.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
        return TestKeys.as(Role.SERVICE)
                .get("/coverage?at=" + hour(hour))
                .jsonPath()
                .getMap("sites.find { it.siteId == '" + site + "' }");
    }

    private ValidatableResponse summary(int hour, String within) {
        return TestKeys.as(Role.SERVICE)
                .get("/coverage/summary?within=" + within + "&at=" + hour(hour))
                .then();
    }

    private void look(int hour, LookOutcome outcome, long asOfSequence) {
        boolean answered = outcome.state().answered();
        Look look = new Look(
                site,
                hour(hour),
                answered ? hour(hour) : null,
                hour(hour).plusSeconds(30),
                LookKind.FULL,
                outcome,
                0,
                answered ? 1 : 0,
                0,
                asOfSequence);
        InDatabase.run(sessions, session -> ledger.add(session, look));
    }

    private Instant hour(int hour) {
        return added.plus(Duration.ofHours(hour));
    }
}
