package org.claimwatch.alert.report.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.alert.outside.Api;
import org.claimwatch.alert.outside.Outside;
import org.claimwatch.alert.outside.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportResourceTest extends ServiceTest {
    private static final Duration JUST_NOW = Duration.ofMinutes(3);

    private String watch;

    @BeforeEach
    void watchAngers() {
        watch = Api.watch(keys.operator(), "Angers", "angers.fr").getString("id");
        crawler.appeared("Ville de Nantes");
        caughtUp();
    }

    private JsonPath report() {
        return Api.get(keys.press(), "/watches/" + watch + "/report");
    }

    @Test
    void whatWasReadAndMatchedIsSaidToHoldNothing() {
        crawler.hasRead("Paper Lantern", JUST_NOW);
        crawler.hasRead("Salt Flat", JUST_NOW);

        JsonPath report = report();

        assertEquals("NO_CLAIM_FOUND", report.getString("answer"));
        assertEquals(2, report.getInt("coverage.active"));
        assertEquals(2, report.getInt("coverage.readInFull"));
        assertEquals("PT24H", report.getString("coverage.within"));
        assertTrue(report.getString("statement").contains("No posting found on them names Angers."));
    }

    @Test
    void aClaimThatNamesThePlaceIsTold() {
        crawler.hasRead("Paper Lantern", JUST_NOW);
        UUID claim = crawler.appeared("Ville d’Angers");
        caughtUp();

        JsonPath report = report();

        assertEquals("CLAIM_FOUND", report.getString("answer"));
        assertEquals(claim.toString(), report.getString("claims[0].claimId"));
        assertEquals("LIKELY", report.getString("claims[0].tier"));
        assertEquals("NAME_WITH_CUE", report.getString("claims[0].evidence[0].rule"));
    }

    @Test
    void aMatchThatNobodyHasJudgedIsToBeReviewed() {
        crawler.hasRead("Paper Lantern", JUST_NOW);
        crawler.appeared("CHU d’Angers");
        caughtUp();

        assertEquals("TO_REVIEW", report().getString("answer"));
    }

    @Test
    void tooFewSitesLeaveItOpen() {
        crawler.hasRead("Paper Lantern", JUST_NOW);
        crawler.cannotRead("Salt Flat", "BLOCKED");

        JsonPath report = report();

        assertEquals("INCONCLUSIVE", report.getString("answer"));
        assertEquals("TOO_FEW_SITES_READ", report.getString("doubt"));
        assertEquals("Salt Flat", report.getString("coverage.blocked[0].name"));
        assertFalse(report.getString("statement").contains("No posting"));
    }

    @Test
    void aCrawlerThatDoesNotAnswerLeavesItOpen() {
        crawler.coverageFails(500);

        assertEquals("COVERAGE_UNAVAILABLE", report().getString("doubt"));
    }

    @Test
    void aPageThatWasReadAndNotMatchedYetLeavesItOpen() {
        crawler.feedDown(true);
        crawler.appeared("Ville d’Angers");
        crawler.hasRead("Paper Lantern", JUST_NOW);

        JsonPath report = report();

        assertEquals("INCONCLUSIVE", report.getString("answer"));
        assertEquals("Paper Lantern", report.getString("coverage.notMatchedYet[0].name"));
    }

    @Test
    void aPipelineThatIsLateLeavesItOpen() {
        crawler.hasRead("Paper Lantern", JUST_NOW);
        crawler.feedDown(true);
        tables.run("update feed_position set caught_up_at = now() - interval '6 minutes'");

        assertEquals("PIPELINE_LATE", report().getString("doubt"));
    }

    @Test
    void anEventThatCouldNotBeReadLeavesItOpenUntilAPersonHasLooked() {
        crawler.hasRead("Paper Lantern", JUST_NOW);
        crawler.add(crawler.event("claim.appeared", UUID.randomUUID()));
        caughtUp();
        String before = report().getString("doubt");

        String parked = Api.get(keys.analyst(), "/parked-events").getString("[0].id");
        int removed = Api.as(keys.operator()).delete("/parked-events/" + parked).statusCode();

        assertEquals("EVENTS_NOT_READ", before);
        assertEquals(204, removed);
        assertEquals("NO_CLAIM_FOUND", report().getString("answer"));
    }

    @Test
    void theReportIsAPageOfPlainTextInTheLanguageAskedFor() {
        crawler.hasRead("Paper Lantern", JUST_NOW);

        Response page = Api.as(keys.press()).accept("text/plain").get("/watches/" + watch + "/report?lang=fr");

        assertEquals("text/plain;charset=UTF-8", page.contentType());
        assertTrue(page.asString().startsWith("Rapport Claimwatch sur Angers"), page.asString());
        assertTrue(page.asString().contains("Aucune publication désignant Angers n’y a été trouvée."), page.asString());
    }

    @Test
    void anUnknownLanguageIsRefusedByName() {
        Response refused = Api.as(keys.press()).get("/watches/" + watch + "/report?lang=de");

        assertEquals(400, refused.statusCode());
        assertEquals("lang", refused.jsonPath().getString("errors[0].field"));
    }

    @Test
    void anIssuedReportIsHadAgainWordForWordAndByALinkUntilThatIsEnded() {
        crawler.hasRead("Paper Lantern", JUST_NOW);
        Response issued = Api.as(keys.press()).get("/watches/" + watch + "/report?lang=fr");
        String id = issued.jsonPath().getString("id");
        crawler.appeared("Ville d’Angers");
        caughtUp();

        Response link = Api.post(keys.press(), "/reports/" + id + "/links?valid=PT1H", "");
        String path = link.jsonPath().getString("url").substring(Outside.PUBLIC_URL.length());
        String opened = RestAssured.get(path).asString();
        String revoking = "/reports/" + id + "/links/" + link.jsonPath().getString("id");
        int byAnother = Api.as(keys.otherPress()).delete(revoking).statusCode();
        int revoked = Api.as(keys.press()).delete(revoking).statusCode();

        assertEquals("/reports/" + id, issued.header("Content-Location"));
        assertEquals(
                issued.asString(), Api.as(keys.press()).get("/reports/" + id).asString());
        assertEquals("NO_CLAIM_FOUND", Api.get(keys.press(), "/reports/" + id).getString("answer"));
        assertEquals("CLAIM_FOUND", report().getString("answer"));
        assertTrue(opened.contains(id) && opened.contains("Aucune publication désignant Angers"), opened);
        assertEquals(404, byAnother);
        assertEquals(204, revoked);
        assertEquals(410, RestAssured.get(path).statusCode());
        assertEquals(
                410, RestAssured.get("/links/report/" + id + ".9999999999.x").statusCode());
        assertEquals(404, Api.as(keys.otherPress()).get("/reports/" + id).statusCode());
        assertEquals(
                404,
                Api.post(keys.otherPress(), "/reports/" + id + "/links", "").statusCode());
    }

    @Test
    void theReportIsAPageOfHtml() {
        crawler.hasRead("Paper Lantern", JUST_NOW);

        Response page = Api.as(keys.press()).accept("text/html").get("/watches/" + watch + "/report?audience=cert");

        assertEquals("text/html;charset=UTF-8", page.contentType());
        assertTrue(page.asString().contains("<h1>Claimwatch report on Angers"), page.asString());
    }

    @Test
    void aReportOnAnInstantBeforeTheClaimDoesNotKnowIt() {
        crawler.hasRead("Paper Lantern", JUST_NOW);
        crawler.appeared("Ville d’Angers");
        caughtUp();
        tables.run("update match set found_at = now() - interval '10 seconds'");

        String before = Instant.now().minusSeconds(20).toString();
        JsonPath past = Api.get(keys.press(), "/watches/" + watch + "/report?at=" + before);
        Response future = Api.as(keys.press()).get("/watches/" + watch + "/report?at=2100-01-01T00:00:00Z");

        assertEquals("NO_CLAIM_FOUND", past.getString("answer"));
        assertEquals("CLAIM_FOUND", report().getString("answer"));
        assertEquals("at", future.jsonPath().getString("errors[0].field"));
    }
}
