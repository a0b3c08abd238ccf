package org.claimwatch.alert.watch.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.claimwatch.alert.outside.Api;
import org.claimwatch.alert.outside.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RosterResourceTest extends ServiceTest {
    private static final String LIST = """
            name,country,kind,code,region,aliases,domains
            Angers,FR,municipality,insee:49007,Maine-et-Loire,Angers Loire Métropole|Ville d'Angers,angers.fr
            Nantes,FR,municipality,insee:44109,Loire-Atlantique,,nantes.fr|nantesmetropole.fr
            Valdoria,DE,municipality,,,"Valdoria, Stadt",
            """;

    private Response send(String type, String query, String list) {
        return Api.as(keys.operator())
                .contentType(type)
                .body(list.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/watches/import" + query);
    }

    private Response csv(String list) {
        return send("text/csv; charset=UTF-8", "", list);
    }

    private String exported() {
        return Api.as(keys.operator()).get("/watches/export").asString();
    }

    @Test
    void whatIsImportedIsExportedAsItWas() {
        JsonPath done = csv(LIST).then().statusCode(200).extract().jsonPath();

        assertEquals(3, done.getInt("created"));
        assertEquals(LIST, exported());
    }

    @Test
    void anExportHoldsTheCallersWatchesOnly() {
        csv(LIST);

        String ofAnother = Api.as(keys.otherOperator()).get("/watches/export").asString();

        assertEquals("name,country,kind,code,region,aliases,domains\n", ofAnother);
    }

    @Test
    void importingTwiceChangesNothing() {
        csv(LIST);
        List<String> ids = Api.get(keys.operator(), "/watches").getList("id");

        JsonPath again = csv(LIST).jsonPath();

        assertEquals(3, again.getInt("unchanged"));
        assertEquals(0, again.getInt("created") + again.getInt("changed"));
        assertEquals(ids, Api.get(keys.operator(), "/watches").getList("id"));
    }

    @Test
    void aPlaceThatIsWatchedTakesTheNewContentAndKeepsItsId() {
        csv(LIST);
        List<String> ids = Api.get(keys.operator(), "/watches").getList("id");

        JsonPath changed = csv(LIST.replace("Ville d'Angers", "Angers-Ville")).jsonPath();

        assertEquals(1, changed.getInt("changed"));
        assertEquals(2, changed.getInt("unchanged"));
        assertEquals(ids, Api.get(keys.operator(), "/watches").getList("id"));
        assertTrue(exported().contains("Angers-Ville"));
    }

    @Test
    void aDryRunChangesNothing() {
        JsonPath tried = send("text/csv; charset=UTF-8", "?dryRun=true", LIST).jsonPath();

        assertEquals(3, tried.getInt("created"));
        assertTrue(tried.getBoolean("dryRun"));
        assertEquals(0, tables.count("watch"));
    }

    @Test
    void linesOfJsonAreTheSameList() {
        String lines = """
                {"name":"Angers","country":"FR","kind":"municipality","code":"insee:49007","region":"Maine-et-Loire","aliases":["Angers Loire Métropole","Ville d'Angers"],"domains":["angers.fr"]}

                {"name":"Nantes","country":"FR","kind":"municipality","code":"insee:44109","region":"Loire-Atlantique","domains":["nantes.fr","nantesmetropole.fr"]}
                {"name":"Valdoria","country":"DE","kind":"municipality","aliases":["Valdoria, Stadt"]}
                """;

        send("application/x-ndjson", "", lines).then().statusCode(200);

        assertEquals(LIST, exported());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            no country         ; Angers,,municipality,,,,                     ; country
            an unknown country ; Angers,XX,municipality,,,,                   ; country
            no kind            ; Angers,FR,,,,,                               ; kind
            a code of no form  ; Angers,FR,municipality,49007,,,              ; code
            no domain          ; Angers,FR,municipality,,,,angers             ; domains[0]
            a public suffix    ; Angers,FR,municipality,,,,angers.fr|gouv.fr  ; domains[1]
            a letter, no code  ; Y,FR,municipality,,,,                        ; name
            a word, no code    ; Of,TR,municipality,,,,                       ; name
            too few fields     ; Angers,FR,municipality                       ; domains
            no name            ; ,FR,municipality,,,,                         ; name
            the same again     ; Nantes,FR,municipality,insee:44109,,,        ; code
            """)
    void aRowThatIsNotAsItShouldBeIsNamedAndNothingIsImported(String label, String row, String field) {
        Response refused = csv(LIST + row + "\n");

        assertEquals(400, refused.statusCode());
        assertEquals(5, refused.jsonPath().getInt("errors[0].line"));
        assertEquals(field, refused.jsonPath().getString("errors[0].field"));
        assertEquals(0, tables.count("watch"));
    }

    @Test
    void aCommuneOfTheRegisterIsNeverRefusedWhateverItsName() {
        JsonPath done =
                csv("name,country,kind,code\nY,FR,municipality,insee:80829\nDie,FR,municipality,insee:26113\nNice,FR,municipality,insee:06088\n")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();

        assertEquals(2, done.getInt("requiresCue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name,country\n", "name,country,kind,colour\n", " "})
    void aHeaderThatIsNoneIsRefused(String list) {
        Response refused = csv(list);

        assertEquals(400, refused.statusCode());
    }

    @Test
    void aClaimOfThePastIsMatchedAndOneAfterTheImportToo() {
        crawler.appeared("Ville d’Angers");
        caughtUp();

        JsonPath done = csv(LIST).jsonPath();
        crawler.appeared("Mairie de Nantes");
        caughtUp();

        assertEquals(1, done.getInt("matches"));
        assertEquals(2, tables.count("match"));
    }

    @Test
    void aChangedWatchIsMatchedAnew() {
        crawler.appeared("Ville d’Angers");
        caughtUp();
        csv("name,country,kind,code\nNantes,FR,municipality,insee:44109\n");

        csv("name,country,kind,code,aliases\nNantes,FR,municipality,insee:44109,Angers\n");

        assertEquals(1, tables.count("match"));
    }

    @Test
    void aBacktestShowsWhatWouldHaveBeenFoundAndKeepsNothing() {
        crawler.appeared("Ville d’Angers");
        crawler.appeared("CHU d’Angers");
        caughtUp();

        JsonPath found = Api.post(keys.operator(), "/watches/backtest", java.util.Map.of("code", "insee:49007"))
                .jsonPath();

        assertEquals(java.util.Set.of("LIKELY", "POSSIBLE"), java.util.Set.copyOf(found.getList("tier")));
        assertEquals(0, tables.count("watch"));
        assertEquals(0, tables.count("match"));
    }

    @Test
    void aCodeOfTheGazetteerFillsTheWatch() {
        JsonPath made = Api.post(keys.operator(), "/watches", java.util.Map.of("code", "insee:49007"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertEquals("Angers", made.getString("name"));
        assertEquals("FR", made.getString("country"));
        assertEquals("Maine-et-Loire", made.getString("region"));
        assertEquals(List.of(), made.getList("domains"));
    }

    @Test
    void theGazetteerTellsHomonymsAndTheIntercommunality() {
        JsonPath places = Api.get(keys.press(), "/gazetteer?q=ardon");

        assertTrue(places.getList("[0].homonyms").size() >= 1);
        assertEquals("Ardon", places.getString("[0].name"));
        assertEquals(400, Api.as(keys.press()).get("/gazetteer").statusCode());
    }
}
