package org.claimwatch.alert.watch.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.claimwatch.alert.outside.Api;
import org.claimwatch.alert.outside.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WatchResourceTest extends ServiceTest {
    private static final Map<String, Object> ANGERS = Map.of(
            "name",
            "Angers",
            "country",
            "FR",
            "kind",
            "municipality",
            "code",
            "insee:49007",
            "aliases",
            List.of("Angers Loire Métropole"),
            "domains",
            List.of("Angers.fr"));

    @Test
    void aWatchIsAnsweredAsItIsKept() {
        Response made = Api.post(keys.operator(), "/watches", ANGERS);

        assertEquals(201, made.statusCode());
        JsonPath watch = Api.get(
                keys.press(), java.net.URI.create(made.header("Location")).getPath());
        assertEquals(made.jsonPath().getString("id"), watch.getString("id"));
        assertEquals("angers", watch.getString("owner"));
        assertEquals(List.of("angers.fr"), watch.getList("domains"));
        assertEquals(List.of("Angers Loire Métropole"), watch.getList("aliases"));
    }

    @Test
    void aCodeOfTheGazetteerFillsTheWatch() {
        JsonPath made = Api.post(keys.operator(), "/watches", Map.of("code", "insee:49007"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertEquals("Angers", made.getString("name"));
        assertEquals("FR", made.getString("country"));
        assertEquals("Maine-et-Loire", made.getString("region"));
        assertEquals(List.of(), made.getList("domains"));
        assertEquals(List.of("angers.fr", "ville-angers.fr", "mairie-angers.fr"), made.getList("likelyDomains"));
        assertEquals("CU Angers Loire Métropole", made.getString("related[0].name"));
        assertEquals("INTERCOMMUNALITY", made.getString("related[0].sort"));
        assertEquals("LIKELY", made.getString("related[0].cap"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            insee:93066 ; Saint-Denis       ; St-Denis|Saint Denis
            insee:76351 ; Le Havre          ; Havre
            insee:94038 ; L'Haÿ-les-Roses   ; L Haÿ les Roses
            """)
    void usualShortFormsAreFilledInFromTheCode(String code, String name, String aliases) {
        JsonPath made =
                Api.post(keys.operator(), "/watches", Map.of("code", code)).jsonPath();

        assertEquals(name, made.getString("name"));
        assertEquals(List.of(aliases.split("\\|")), made.getList("aliases"));
    }

    @Test
    void whatIsGivenIsNotFilledIn() {
        JsonPath made = Api.post(
                        keys.operator(),
                        "/watches",
                        Map.of("code", "insee:49007", "likelyDomains", List.of(), "related", List.of()))
                .jsonPath();

        assertEquals(List.of(), made.getList("likelyDomains"));
        assertEquals(List.of(), made.getList("related"));
    }

    @Test
    void aGuessedDomainNamesTheAuthorityExactlyOnceAPersonHasConfirmedIt() {
        crawler.appeared("www.angers.fr");
        caughtUp();
        JsonPath made = Api.post(keys.operator(), "/watches", Map.of("code", "insee:49007"))
                .jsonPath();
        String guesses = "/watches/" + made.getString("id") + "/likely-domains/";
        String before = Api.get(keys.press(), "/matches").getString("[0].tier");

        JsonPath confirmed = Api.post(keys.operator(), guesses + "angers.fr", Map.of("own", true))
                .jsonPath();
        Api.post(keys.operator(), guesses + "mairie-angers.fr", Map.of("own", false));

        assertEquals("POSSIBLE", before);
        assertEquals("EXACT", Api.get(keys.press(), "/matches").getString("[0].tier"));
        assertEquals(List.of("angers.fr"), confirmed.getList("domains"));
        assertEquals(
                List.of("ville-angers.fr"), Api.get(keys.press(), "/watches").getList("[0].likelyDomains"));
        assertEquals(
                List.of("DOMAIN_REJECTED", "DOMAIN_CONFIRMED"),
                Api.get(keys.operator(), "/audit").getList("action"));
        assertEquals(
                404,
                Api.post(keys.operator(), guesses + "example.com", Map.of("own", true))
                        .statusCode());
        assertEquals(
                404,
                Api.post(keys.otherOperator(), guesses + "ville-angers.fr", Map.of("own", true))
                        .statusCode());
    }

    @Test
    void aRowThatIsNoWatchIsSetAsideAndTheOthersAreMatched() {
        Api.watch(keys.operator(), "Angers");
        String bad = Api.watch(keys.operator(), "Nantes").getString("id");
        tables.run("update watch set country = 'XX' where name = 'Nantes'");
        tables.run("update feed_position set watches_version = watches_version + 1");

        crawler.appeared("Ville d’Angers");
        caughtUp();

        assertEquals(1, tables.count("match"));
        assertEquals(
                List.of(bad), Api.get(keys.operator(), "/watches/set-aside").getList("watch"));
        assertEquals(List.of("Angers"), Api.get(keys.operator(), "/watches").getList("name"));
        assertEquals(
                0,
                Api.get(keys.otherOperator(), "/watches/set-aside").getList("").size());
        assertTrue(Api.as(keys.operator()).get("/q/metrics").asString().contains("claimwatch_watches_set_aside 1.0"));
    }

    @Test
    void aWatchAnswersWithWhatIsKnownAlreadyAndMailsNothingOfIt() {
        Api.receiver(keys.operator(), "press@city.example", "en");
        crawler.appeared("Ville d’Angers");
        crawler.appeared("CHU d’Angers");
        crawler.appeared("Ville de Nantes");
        caughtUp();

        JsonPath made = Api.post(keys.operator(), "/watches", ANGERS).jsonPath();

        assertEquals(2, made.getList("matches").size());
        assertEquals(
                2,
                Api.get(keys.press(), "/matches?watch=" + made.getString("id"))
                        .getList("")
                        .size());
        assertEquals(0, tables.count("notification"));
    }

    @Test
    void aChangeOfAClaimKnownFromTheWatchsMakingIsNotMailedEither() {
        Api.receiver(keys.operator(), "press@city.example", "en");
        var claim = crawler.appeared("Ville d’Angers");
        caughtUp();
        Api.post(keys.operator(), "/watches", ANGERS);

        crawler.changed(claim, "Ville d’Angers (updated)");
        caughtUp();

        assertEquals(0, tables.count("notification"));
    }

    @Test
    void aPlaceIsWatchedOnceByAnOwner() {
        Api.post(keys.operator(), "/watches", ANGERS);

        Response again = Api.post(keys.operator(), "/watches", ANGERS);
        Response ofAnotherOwner = Api.post(keys.otherOperator(), "/watches", ANGERS);

        assertEquals(409, again.statusCode());
        assertEquals("code", again.jsonPath().getString("errors[0].field"));
        assertEquals(201, ofAnotherOwner.statusCode());
    }

    @Test
    void aWatchThatEndsLeavesNothing() {
        String id = Api.post(keys.operator(), "/watches", ANGERS).jsonPath().getString("id");
        crawler.appeared("Ville d’Angers");
        caughtUp();

        int ended = Api.as(keys.operator()).delete("/watches/" + id).statusCode();
        crawler.appeared("Mairie d’Angers");
        caughtUp();

        assertEquals(204, ended);
        assertEquals(404, Api.as(keys.press()).get("/watches/" + id).statusCode());
        assertEquals(0, tables.count("match"));
        assertEquals(0, tables.count("notification"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            name     | null
            name     | ''
            country  | fr
            country  | null
            kind     | Municipality
            code     | 49007
            """)
    void aFieldThatIsNotAsItShouldBeIsNamed(String field, String value) {
        Map<String, Object> body = new java.util.HashMap<>(ANGERS);
        body.put(field, value);
        if (value == null) {
            body.remove("code"); // with it the gazetteer knows the rest
        }

        Response refused = Api.post(keys.operator(), "/watches", body);

        assertEquals(400, refused.statusCode());
        assertEquals("application/problem+json", refused.contentType());
        assertEquals(field, refused.jsonPath().getString("errors[0].field"));
    }

    @Test
    void aDomainThatNobodyCanHaveIsNamedByItsPlace() {
        Map<String, Object> body = new java.util.HashMap<>(ANGERS);
        body.put("domains", List.of("angers.fr", "gouv.fr"));

        Response refused = Api.post(keys.operator(), "/watches", body);

        assertEquals("domains[1]", refused.jsonPath().getString("errors[0].field"));
    }

    @Test
    void watchesAreReadPageByPage() {
        for (String name : List.of("Angers", "Nantes", "Cholet")) {
            Api.watch(keys.operator(), name);
        }

        List<String> first = Api.get(keys.press(), "/watches?limit=2").getList("id");
        List<String> rest = Api.get(keys.press(), "/watches?limit=2&after=" + first.getLast())
                .getList("name");

        assertEquals(2, first.size());
        assertEquals(List.of("Cholet"), rest);
    }

    @Test
    void onlyWhoReadsEveryOwnersRowsMakesThemForAnother() {
        Map<String, Object> body = new java.util.HashMap<>(ANGERS);
        body.put("owner", "nantes");

        Response byOperator = Api.post(keys.operator(), "/watches", body);
        Response byAnalystToo = Api.post(keys.analyst(), "/watches", body);

        assertEquals("owner", byOperator.jsonPath().getString("errors[0].field"));
        assertEquals("nantes", byAnalystToo.jsonPath().getString("owner"));
        assertFalse(Api.get(keys.otherPress(), "/watches").getList("").isEmpty());
    }
}
