package org.claimwatch.alert.watch.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
