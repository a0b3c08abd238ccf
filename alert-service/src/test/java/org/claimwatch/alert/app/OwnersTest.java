package org.claimwatch.alert.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimwatch.alert.outside.Api;
import org.claimwatch.alert.outside.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody sees what belongs to another owner, whatever is asked for. */
@QuarkusTest
class OwnersTest extends ServiceTest {
    private static final List<String> LISTS = List.of(
            "/watches",
            "/receivers",
            "/matches",
            "/notifications",
            "/silences",
            "/matches?watch={watch}",
            "/notifications?watch={watch}");
    private static final List<String> SINGLES = List.of(
            "/watches/{watch}", "/watches/{watch}/report", "/watches/{watch}/telling", "/watches/{watch}/closer-watch");
    private static final List<String> OF_NOBODY = List.of("/parked-events", "/gazetteer", "/watches/export");
    /** What press has no key to; tried for operators below. */
    private static final List<String> OF_OPERATORS = List.of("/audit");
    /** Numbers, the same however many rows; tried for others in TellingTest. */
    private static final List<String> NUMBERS = List.of("/matches/precision");

    /** Of none of these is there a row here; the tests of each try them with another's key. */
    private static final List<String> EMPTY_HERE =
            List.of("/watch-applications", "/watches/imports", "/watches/set-aside");

    private String watch;

    @BeforeEach
    void somethingOfEverything() {
        watch = Api.watch(keys.operator(), "Angers").getString("id");
        Api.receiver(keys.operator(), "press@city.example", "en");
        Map<String, Object> silence = Map.of("group", "Salt Flat", "endsAt", "2100-01-01T00:00:00Z", "comment", "x");
        Api.post(keys.operator(), "/silences", silence).then().statusCode(201);
        Api.as(keys.operator())
                .put("/watches/" + watch + "/closer-watch")
                .then()
                .statusCode(200);
        crawler.appeared("Ville d’Angers");
        caughtUp();
    }

    @Test
    void theTrailIsSeenByItsOwnersOperatorsAndAnalystsOnly() {
        assertEquals(3, rows(keys.operator(), "/audit"));
        assertEquals(3, rows(keys.analyst(), "/audit"));
        assertEquals(0, rows(keys.otherOperator(), "/audit"));
        assertEquals(403, status(keys.press(), "/audit"));
    }

    private String of(String path) {
        return path.replace("{watch}", watch);
    }

    private int rows(String key, String path) {
        return Api.get(key, of(path)).getList("").size();
    }

    private int status(String key, String path) {
        return Api.as(key).get(of(path)).statusCode();
    }

    @Test
    void theOwnerAndAnalystsSeeEverything() {
        for (String key : List.of(keys.press(), keys.operator(), keys.analyst())) {
            LISTS.forEach(path -> assertEquals(1, rows(key, path), path));
            SINGLES.forEach(path -> assertEquals(200, status(key, path), path));
        }
    }

    @Test
    void anotherOwnerSeesNothingNotEvenThatItIsThere() {
        for (String key : List.of(keys.otherPress(), keys.otherOperator())) {
            LISTS.forEach(path -> assertEquals(0, rows(key, path), path));
            EMPTY_HERE.forEach(path -> assertEquals(0, rows(key, path), path));
            SINGLES.forEach(path -> assertEquals(404, status(key, path), path));
        }
    }

    @Test
    void anotherOwnersOperatorEndsNothing() {
        int status = Api.as(keys.otherOperator()).delete("/watches/" + watch).statusCode();

        assertEquals(404, status);
        assertEquals(200, status(keys.press(), "/watches/{watch}"));
    }

    @Test
    void aPreviewShowsAnOperatorItsOwnWatchesOnly() {
        Map<String, Object> body = Map.of("claims", List.of(Map.of("ref", "1", "title", "Ville d’Angers")));

        assertEquals(1, matches(keys.operator(), body));
        assertEquals(1, matches(keys.analyst(), body));
        assertEquals(0, matches(keys.otherOperator(), body));
    }

    private int matches(String key, Object body) {
        return Api.post(key, "/matches/preview", body)
                .jsonPath()
                .getList("results[0].matches")
                .size();
    }

    @Test
    void pressChangesNothingAndSeesNoEventOfTheFeed() {
        assertEquals(403, Api.post(keys.press(), "/watches", Map.of()).statusCode());
        assertEquals(403, Api.post(keys.press(), "/receivers", Map.of()).statusCode());
        assertEquals(403, Api.post(keys.press(), "/matches/preview", Map.of()).statusCode());
        assertEquals(403, Api.as(keys.press()).delete("/watches/" + watch).statusCode());
        assertEquals(403, status(keys.press(), "/parked-events"));
    }

    @Test
    void withoutAKeyNothingIsAnswered() {
        for (String path :
                List.of("/watches", "/watches/{watch}", "/watches/{watch}/report", "/notifications", "/q/metrics")) {
            assertEquals(401, status("cw_unknown", path), path);
            assertEquals(401, io.restassured.RestAssured.get(of(path)).statusCode(), path);
        }
    }

    @Test
    void everyEndpointThatReadsIsTriedHere() {
        Set<String> described = new TreeSet<>();
        Map<String, Map<String, Object>> paths = Api.as(keys.analyst())
                .accept("application/json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths");
        paths.forEach((path, methods) -> {
            // a link is a proof of its own; WebhooksTest and ReportResourceTest try them, and issued reports
            if (methods.containsKey("get") && !path.startsWith("/links/") && !path.startsWith("/reports/")) {
                described.add(path.replace("{id}", "{watch}"));
            }
        });

        Set<String> tried = new TreeSet<>(SINGLES);
        tried.addAll(OF_NOBODY);
        tried.addAll(OF_OPERATORS);
        tried.addAll(NUMBERS);
        tried.addAll(EMPTY_HERE);
        LISTS.stream().filter(path -> !path.contains("?")).forEach(tried::add);
        assertEquals(described, tried);
        assertTrue(tried.size() > 5);
    }
}
