package org.claimwatch.index.search.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.index.server.Contracts;
import org.claimwatch.index.server.FeedServer;
import org.claimwatch.index.server.Index;
import org.claimwatch.index.server.Servers;
import org.claimwatch.index.server.Servers.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class ClaimsResourceTest {
    private static final String ANGERS = "6f1d9d1c-3a4e-4d7a-9a54-0b6f6c3f2b11";

    @Inject
    Index index;

    FeedServer feed;
    Keys keys;

    @BeforeEach
    void fourClaimsAreIndexed() throws IOException {
        feed.restart();
        feed.publish(1, Contracts.example("claim.appeared"));
        feed.publish(2, claim("Mairie d'Orléans", "Grey Heron", "ANNOUNCED", "2026-03-05T10:00:00.123Z"));
        feed.publish(3, claim("Saint-Étienne <b>Métropole</b>", "Grey Heron", "PUBLISHED", "2026-03-06T10:00:00Z"));
        feed.publish(4, claim("Northmill Logistics", "Paper Lantern", "SOLD", "2026-03-07T10:00:00Z"));
        index.awaitAllOf(feed);
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    angers              | Ville d’Angers
                    ANGERS              | Ville d’Angers
                    d'Angers            | Ville d’Angers
                    d’Angers            | Ville d’Angers
                    D’ANGERS            | Ville d’Angers
                    "Ville d’Angers"    | Ville d’Angers
                    "ville d'angers"    | Ville d’Angers
                    mairie angers       | Ville d’Angers
                    orleans             | Mairie d'Orléans
                    d'Orléans           | Mairie d'Orléans
                    L’ORLÉANS           | Mairie d'Orléans
                    Saint-Etienne       | Saint-Étienne <b>Métropole</b>
                    saint étienne       | Saint-Étienne <b>Métropole</b>
                    """)
    void articlesAccentsAndCaseMakeNoDifference(String words, String title) {
        ValidatableResponse answer = ask(Map.of("q", words)).statusCode(200);

        answer.body("total", equalTo(1)).body("hits[0].claim.title", equalTo(title));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"angers",
                "((((",
                "+",
                "-",
                "~",
                "*",
                "a*",
                "angers~9",
                "/.*/",
                "title:angers",
                "\\",
                "AND",
                "OR NOT",
                "{\"match_all\":{}}",
                "<em>",
                "d'",
                "’",
                "\u0000",
                "🏴",
                "[2020 TO *]",
                "&&",
                "angers^99"
            })
    void noInputIsAnError(String words) {
        ask(Map.of("q", words)).statusCode(200);
    }

    @Test
    void aThousandCharactersAreAskedForAndOneMoreIsRefused() {
        ask(Map.of("q", "x".repeat(1_000))).statusCode(200).body("total", equalTo(0));

        ask(Map.of("q", "x".repeat(1_001))).statusCode(400).body("errors[0].field", equalTo("q"));
    }

    @Test
    void whatWasFoundIsHighlightedAndTheRestIsEscaped() {
        ValidatableResponse answer = ask(Map.of("q", "metropole"));

        answer.body("hits[0].highlights.title[0]", equalTo("Saint-Étienne &lt;b&gt;<em>Métropole</em>&lt;&#x2F;b&gt;"));
    }

    @ParameterizedTest(name = "{0}={1} leaves {2}")
    @CsvSource({
        "group, grey heron, 2",
        "status, SOLD, 1",
        "country, fr, 4",
        "country, DE, 0",
        "from, 2026-03-06T10:00:00Z, 2",
        "to, 2026-03-06T10:00:00Z, 2"
    })
    void aFilterLimitsTheAnswer(String name, String value, int total) {
        ask(Map.of(name, value)).statusCode(200).body("total", equalTo(total));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"status, DOUBTED", "from, yesterday", "to, 5", "limit, 0", "limit, 101", "after, !!", "after, YWJj"})
    void aParameterThatCannotBeReadIsNamed(String name, String value) {
        ask(Map.of(name, value)).statusCode(400).body("errors[0].field", equalTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "publication"})
    void pagesFollowOneAnotherWithoutGapOrRepetition(String words) {
        List<String> whole = ask(Map.of("q", words)).extract().path("hits.claim.claimId");
        List<String> paged = new ArrayList<>();

        JsonPath page = ask(Map.of("q", words, "limit", "1")).extract().jsonPath();
        paged.addAll(page.getList("hits.claim.claimId"));
        while (page.getString("after") != null) {
            page = ask(Map.of("q", words, "limit", "1", "after", page.getString("after")))
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("hits.claim.claimId"));
        }

        assertEquals(whole, paged);
        assertEquals(4, Set.copyOf(paged).size());
    }

    @Test
    void withoutWordsTheNewestComesFirst() {
        ValidatableResponse answer = ask(Map.of());

        answer.body("hits[0].claim.title", equalTo("Northmill Logistics"))
                .body("hits[3].claim.title", equalTo("Ville d’Angers"))
                .body("after", nullValue());
    }

    @Test
    void aClaimIsReadByItsId() {
        given().header("X-API-Key", keys.analyst())
                .get("/claims/" + ANGERS)
                .then()
                .statusCode(200)
                .body("title", equalTo("Ville d’Angers"))
                .body("firstSeenAt", equalTo("2026-03-02T09:14:07.301Z"))
                .body("lastSeenAt", nullValue());
    }

    @Test
    void anUnknownClaimIsAProblem() {
        given().header("X-API-Key", keys.analyst())
                .get("/claims/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void onlyAnalystsAreAnswered() {
        given().get("/claims").then().statusCode(401);

        given().header("X-API-Key", keys.press()).get("/claims").then().statusCode(403);
    }

    private ValidatableResponse ask(Map<String, String> parameters) {
        return given().header("X-API-Key", keys.analyst())
                .queryParams(parameters)
                .get("/claims")
                .then();
    }

    private static ObjectNode claim(String title, String group, String status, String firstSeenAt) throws IOException {
        ObjectNode event = Contracts.example("claim.appeared");
        ObjectNode claim = event.withObject("/data/claim");
        claim.put("claimId", UUID.randomUUID().toString()).put("title", title).put("group", group);
        claim.put("status", status).put("firstSeenAt", firstSeenAt).put("description", "Publication prochaine.");
        claim.withObject("/organisation").put("name", title);
        return event;
    }
}
