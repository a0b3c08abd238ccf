package org.claimwatch.index.search.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
        if (feed.holds("four claims")) {
            return;
        }
        feed.restart();
        feed.publish(1, Contracts.example("claim.appeared"));
        feed.publish(2, claim("Mairie d'Orléans", "Grey Heron", "ANNOUNCED", "2026-03-05T10:00:00.123Z"));
        feed.publish(3, claim("Saint-Étienne <b>Métropole</b>", "Grey Heron", "PUBLISHED", "2026-03-06T10:00:00Z"));
        ObjectNode northmill = claim("Northmill Logistics", "Paper Lantern", "SOLD", "2026-03-07T10:00:00Z");
        northmill.withObject("/data/claim").put("deadline", "2026-03-08T00:00:00Z");
        feed.publish(4, northmill);
        index.awaitAllOf(feed);
        feed.name("four claims");
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

    /** Not by jqwik, which does not run inside Quarkus: texts of letters, operators and what Unicode has, by a fixed seed. */
    @Test
    void anyTextIsAQuestion() {
        Random random = new Random(20260302);

        for (int i = 0; i < 200; i++) {
            String words = odd(random);
            int status = ask(Map.of("q", words)).extract().statusCode();

            assertTrue(status == 200 || status == 400 && words.contains("*"), status + " to " + words);
        }
    }

    private static String odd(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> text.appendCodePoint(Character.toChars(random.nextInt(1, 0xD7FF))[0]);
                case 1 -> text.append("\"'’-:*()[]{}\\/~^&|!+<>«» \t".charAt(random.nextInt(26)));
                case 2 ->
                    text.append(
                            new String[] {" OR ", " AND ", "NOT ", "group:", "from:", "domain:"}[random.nextInt(6)]);
                default -> text.append("angers ".charAt(random.nextInt(7)));
            }
        }
        return text.toString();
    }

    @Test
    void whatWouldCostTooMuchIsRefused() {
        ask(Map.of("q", "x".repeat(1_000))).statusCode(200).body("total", equalTo(0));

        ask(Map.of("q", "x".repeat(1_001))).statusCode(400).body("errors[0].field", equalTo("q"));
        ask(Map.of("q", "a OR ".repeat(200))).statusCode(400).body("errors[0].field", equalTo("q"));
        ask(Map.of("q", "*angers")).statusCode(400).body("errors[0].field", equalTo("q"));
    }

    @Test
    void aFacetStaysWholeWhileOneOfItIsChosen() {
        ValidatableResponse answer = ask(Map.of("group", "Paper Lantern"));

        answer.body("total", equalTo(2))
                .body("facets.groups.value", containsInAnyOrder("Grey Heron", "Paper Lantern"))
                .body("facets.groups.claims", equalTo(List.of(2, 2)))
                .body("facets.statuses.value", containsInAnyOrder("COUNTDOWN", "SOLD"))
                .body("facets.countries[0].value", equalTo("FR"));
    }

    @Test
    void severalOfAFacetAreAnyOfThem() {
        given().header("X-API-Key", keys.analyst())
                .queryParam("status", "SOLD", "PUBLISHED")
                .get("/claims")
                .then()
                .body("total", equalTo(2));
    }

    @ParameterizedTest(name = "{0}: did you mean {1}?")
    @CsvSource({"angres, angers", "orlaens mairie, orleans mairie", "-nantes norhtmill, -nantes northmill"})
    void aNameThatIsNearlyOneOfAClaimIsSuggested(String words, String meant) {
        ask(Map.of("q", words)).body("total", equalTo(0)).body("didYouMean", equalTo(meant));
    }

    @Test
    void nothingIsSuggestedThatFindsNothing() {
        ask(Map.of("q", "xyzzyxyzzy")).body("didYouMean", nullValue());
        ask(Map.of("q", "angres status:SOLD")).body("didYouMean", nullValue());
        ask(Map.of("q", "angers")).body("didYouMean", nullValue());
    }

    @Test
    void theEarliestDeadlineComesFirstAndThoseWithoutLast() {
        List<String> titles = ask(Map.of("sort", "deadline")).extract().path("hits.claim.title");

        assertEquals("Northmill Logistics", titles.get(0));
        assertEquals("Ville d’Angers", titles.get(1));
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
        "from, 2026-03-06, 2",
        "from, 2027, 0",
        "to, 2026-03, 0",
        "to, 2026-03-06T10:00:00Z, 2"
    })
    void aFilterLimitsTheAnswer(String name, String value, int total) {
        ask(Map.of(name, value)).statusCode(200).body("total", equalTo(total));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "sort, shoe-size",
        "status, DOUBTED",
        "from, yesterday",
        "to, 5",
        "limit, 0",
        "limit, 101",
        "after, !!",
        "after, YWJj"
    })
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

    @ParameterizedTest
    @CsvSource({"relevance, publication", "firstSeen, ''", "deadline, ''", "changed, ''"})
    void pagesStayAsTheyWereWhileClaimsChange(String sort, String words) throws IOException {
        Map<String, String> question = Map.of("q", words, "sort", sort, "limit", "1");
        List<String> whole = ask(Map.of("q", words, "sort", sort)).extract().path("hits.claim.claimId");
        List<String> paged = new ArrayList<>();

        JsonPath page = ask(question).extract().jsonPath();
        paged.addAll(page.getList("hits.claim.claimId"));
        for (int sequence = 10; page.getString("after") != null; sequence += 10) {
            feed.publish(sequence, claim("Publication " + sequence, "Grey Heron", "SOLD", "2026-03-06T11:00:00Z"));
            feed.publish(sequence + 1, Contracts.example("claim.changed"));
            index.awaitAllOf(feed);
            page = ask(with(question, "after", page.getString("after")))
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("hits.claim.claimId"));
        }

        assertEquals(whole, paged);
    }

    @Test
    void aClaimThatIsRedactedWhileOnePagesIsGoneFromThePagesToCome() throws IOException {
        String first = ask(Map.of("limit", "1")).extract().path("after");

        feed.publish(10, Contracts.example("claim.changed").put("type", "claim.redacted"));
        index.awaitAllOf(feed);

        JsonPath rest = ask(Map.of("limit", "1", "after", first)).extract().jsonPath();
        List<String> seen = new ArrayList<>(rest.getList("hits.claim.claimId"));
        while (rest.getString("after") != null) {
            rest = ask(Map.of("limit", "1", "after", rest.getString("after")))
                    .extract()
                    .jsonPath();
            seen.addAll(rest.getList("hits.claim.claimId"));
        }
        assertEquals(2, seen.size());
        assertFalse(seen.contains(ANGERS));
    }

    @Test
    void pagesThatAreNoLongerKeptAreGone() throws IOException {
        String after = ask(Map.of("limit", "1")).extract().path("after");

        index.expire(after);

        ask(Map.of("limit", "1", "after", after)).statusCode(410).contentType("application/problem+json");
    }

    @Test
    void aCursorOfOneQuestionIsNoneOfAnother() {
        String after = ask(Map.of("limit", "1")).extract().path("after");

        ask(Map.of("limit", "1", "after", after, "status", "SOLD")).statusCode(400);
        ask(Map.of("limit", "1", "after", after, "sort", "deadline")).statusCode(400);
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
    void aRedactedClaimIsGone() throws IOException {
        feed.publish(10, Contracts.example("claim.changed").put("type", "claim.redacted"));
        index.awaitAllOf(feed);

        given().header("X-API-Key", keys.analyst())
                .get("/claims/" + ANGERS)
                .then()
                .statusCode(410);
        ask(Map.of("q", "angers")).body("total", equalTo(0));
        ask(Map.of("q", "angres")).body("didYouMean", nullValue());
        ask(Map.of()).body("total", equalTo(3)).body("facets.statuses.value", not(hasItem("COUNTDOWN")));
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

    private static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put(name, value);
        return all;
    }

    private static ObjectNode claim(String title, String group, String status, String firstSeenAt) throws IOException {
        ObjectNode event = Contracts.example("claim.appeared");
        ObjectNode claim = event.withObject("/data/claim");
        claim.put("claimId", UUID.randomUUID().toString()).put("title", title).put("group", group);
        claim.put("status", status)
                .put("firstSeenAt", firstSeenAt)
                .put("description", "Publication prochaine.")
                .putNull("deadline");
        claim.withObject("/organisation").put("name", title);
        return event;
    }
}
