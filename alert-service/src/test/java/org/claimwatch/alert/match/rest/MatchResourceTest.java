package org.claimwatch.alert.match.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.claimwatch.alert.outside.Api;
import org.claimwatch.alert.outside.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MatchResourceTest extends ServiceTest {
    @Test
    void aPreviewTellsWhichWatchesEachClaimWouldMatchAndWhy() {
        String watch = Api.watch(keys.operator(), "Angers", "angers.fr").getString("id");
        Map<String, Object> body = Map.of(
                "claims",
                List.of(
                        Map.of("ref", "a", "title", "Ville d’Angers", "country", "FR"),
                        Map.of("ref", "b", "title", "Northmill Logistics", "website", "www.angers.fr"),
                        Map.of("ref", "c", "title", "Northmill Logistics")));

        JsonPath results = Api.post(keys.operator(), "/matches/preview", body).jsonPath();

        assertEquals(List.of("a", "b", "c"), results.getList("results.ref"));
        assertEquals(watch, results.getString("results[0].matches[0].watch.id"));
        assertEquals("LIKELY", results.getString("results[0].matches[0].tier"));
        assertEquals("EXACT", results.getString("results[1].matches[0].tier"));
        assertEquals("WEBSITE", results.getString("results[1].matches[0].evidence[0].field"));
        assertEquals(0, results.getList("results[2].matches").size());
        assertEquals(0, tables.count("match"));
    }

    @Test
    void aPreviewForWhoDebugsShowsWhatWasRejectedAndWhy() {
        Api.watch(keys.operator(), "Angers");
        Api.watch(keys.otherOperator(), "Nantes");
        Map<String, Object> body = Map.of(
                "claims",
                List.of(Map.of("ref", "a", "title", "Tales of angers and nantes"), Map.of("ref", "b", "title", "x")));

        JsonPath results =
                Api.post(keys.operator(), "/matches/preview?debug=true", body).jsonPath();
        JsonPath usual = Api.post(keys.operator(), "/matches/preview", body).jsonPath();

        assertEquals(List.of("SMALL_LETTER"), results.getList("results[0].rejected.reason"));
        assertEquals("angers", results.getString("results[0].rejected[0].text"));
        assertEquals("Angers", results.getString("results[0].rejected[0].watch.name"));
        assertEquals(9, results.getInt("results[0].rejected[0].start"));
        assertEquals(0, results.getList("results[1].rejected").size());
        assertNull(usual.get("results[0].rejected"));
        assertEquals(
                400,
                Api.post(keys.operator(), "/matches/preview?debug=yes", body).statusCode());
    }

    @Test
    void aClaimWithoutATitleIsNamedByItsPlace() {
        Map<String, Object> body = Map.of("claims", List.of(Map.of("ref", "a", "title", "x"), Map.of("ref", "b")));

        Response refused = Api.post(keys.operator(), "/matches/preview", body);

        assertEquals(400, refused.statusCode());
        assertEquals("claims[1].title", refused.jsonPath().getString("errors[0].field"));
    }

    @Test
    void moreThanAThousandClaimsAreRefused() {
        Map<String, Object> body =
                Map.of("claims", Collections.nCopies(1001, Map.of("ref", "a", "title", "Ville d’Angers")));

        assertEquals(400, Api.post(keys.operator(), "/matches/preview", body).statusCode());
    }

    @Test
    void matchesAreReadPageByPageTheNewestFirst() {
        Api.watch(keys.operator(), "Angers");
        for (String title : List.of("Ville d’Angers", "Mairie d’Angers", "CHU d’Angers")) {
            crawler.appeared(title);
            caughtUp();
        }

        JsonPath first = Api.get(keys.press(), "/matches?limit=2");
        JsonPath rest = Api.get(keys.press(), "/matches?limit=2&after=" + first.getString("[1].id"));

        assertEquals(List.of("POSSIBLE", "LIKELY"), first.getList("tier"));
        assertEquals("Ville d’Angers", rest.getString("[0].evidence[0].text"));
        assertEquals(1, rest.getList("").size());
    }
}
