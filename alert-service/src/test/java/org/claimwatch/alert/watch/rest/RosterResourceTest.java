package org.claimwatch.alert.watch.rest;

import static org.awaitility.Awaitility.await;
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
        return exported("csv");
    }

    private String exported(String format) {
        return Api.as(keys.operator()).get("/watches/export?format=" + format).asString();
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

    @Test
    void linesOfJsonAreExportedAsTheyWere() {
        String lines = """
                {"name":"Angers","country":"FR","kind":"municipality","code":"insee:49007","region":"Maine-et-Loire","aliases":["Angers Loire"],"domains":["angers.fr"],"likelyDomains":["ville-angers.fr"],"related":[{"name":"Northmill Hosting","sort":"SUPPLIER","cap":"POSSIBLE","domains":["northmill.example"]},{"name":"Habitat Valdoria","sort":"AGENCY","cap":"LIKELY"}]}
                {"name":"Valdoria","country":"DE","kind":"municipality"}
                """;

        send("application/x-ndjson", "", lines).then().statusCode(200);
        JsonPath again = send("application/x-ndjson", "", exported("ndjson")).jsonPath();

        assertEquals(lines, exported("ndjson"));
        assertEquals(2, again.getInt("unchanged"));
        assertEquals(
                400, Api.as(keys.operator()).get("/watches/export?format=xml").statusCode());
    }

    @Test
    void whatAListSaysNothingOfStaysAsItWas() {
        send("application/x-ndjson", "", """
                {"name":"Angers","country":"FR","kind":"municipality","code":"insee:49007","likelyDomains":["angers.fr","ville-angers.fr"],"related":[{"name":"Northmill Hosting","sort":"SUPPLIER"}]}
                """);

        JsonPath changed = csv("name,country,kind,code,domains\nAngers,FR,municipality,insee:49007,angers.fr\n")
                .jsonPath();
        JsonPath again = csv("name,country,kind,code,domains\nAngers,FR,municipality,insee:49007,angers.fr\n")
                .jsonPath();

        JsonPath watch = Api.get(keys.operator(), "/watches");
        assertEquals(1, changed.getInt("changed"));
        assertEquals(1, again.getInt("unchanged"));
        assertEquals(List.of("ville-angers.fr"), watch.getList("[0].likelyDomains"));
        assertEquals("Northmill Hosting", watch.getString("[0].related[0].name"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            no JSON            ; {"name"                                             ; name
            no object          ; []                                                  ; name
            no text            ; {"name":1,"country":"FR","kind":"municipality"}     ; name
            no country         ; {"name":"Angers","kind":"municipality"}             ; country
            no list            ; {"name":"Angers","country":"FR","kind":"m","domains":"angers.fr"}           ; domains
            a sort of no kind  ; {"name":"Angers","country":"FR","kind":"m","related":[{"name":"N","sort":"FRIEND"}]} ; related[0].sort
            a cap too high     ; {"name":"Angers","country":"FR","kind":"m","related":[{"name":"N","sort":"AGENCY","cap":"EXACT"}]} ; related[0].cap
            """)
    void aLineOfJsonThatIsNotAsItShouldBeIsNamed(String label, String line, String field) {
        String first = "{\"name\":\"Nantes\",\"country\":\"FR\",\"kind\":\"municipality\"}\n";

        Response refused = send("application/x-ndjson", "", first + line + "\n");

        assertEquals(400, refused.statusCode());
        assertEquals(2, refused.jsonPath().getInt("errors[0].line"));
        assertEquals(field, refused.jsonPath().getString("errors[0].field"));
        assertEquals(0, tables.count("watch"));
    }

    @Test
    void howFarImportsAreAndWhatCameOfThemIsShown() {
        csv(LIST);
        csv(LIST + "Y,FR,municipality,,,,\n");
        send("text/csv; charset=UTF-8", "?dryRun=true", LIST);

        JsonPath imports = Api.get(keys.operator(), "/watches/imports");
        JsonPath ofAnother = Api.get(keys.otherOperator(), "/watches/imports");

        assertEquals(List.of("DONE", "REFUSED", "DONE"), imports.getList("phase"));
        assertEquals(List.of(3, 4, 3), imports.getList("rows"));
        assertEquals(List.of(0, 0, 3), imports.getList("saved"));
        assertEquals(List.of(true, false, false), imports.getList("dryRun"));
        assertEquals(0, ofAnother.getList("").size());
    }

    @Test
    void anImportThatIsUnderWayIsSeenBeforeItIsOver() throws Exception {
        tables.whileLocked("feed_position", () -> {
                    Thread importing = Thread.ofVirtual().start(() -> csv(LIST));
                    await().atMost(SOON).until(() -> Api.get(keys.operator(), "/watches/imports")
                            .getList("phase")
                            .equals(List.of("CHECKING")));
                    return importing;
                })
                .join();

        assertEquals(
                List.of("DONE"), Api.get(keys.operator(), "/watches/imports").getList("phase"));
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
    void theGazetteerTellsHomonymsAndTheIntercommunality() {
        JsonPath places = Api.get(keys.press(), "/gazetteer?q=ardon");

        assertTrue(places.getList("[0].homonyms").size() >= 1);
        assertEquals("Ardon", places.getString("[0].name"));
        assertEquals(400, Api.as(keys.press()).get("/gazetteer").statusCode());
    }
}
