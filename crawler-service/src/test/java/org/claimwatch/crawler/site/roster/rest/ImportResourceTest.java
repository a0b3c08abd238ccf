package org.claimwatch.crawler.site.roster.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.TestKeys;
import org.claimwatch.crawler.site.roster.Rosters;
import org.claimwatch.http.keys.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ImportResourceTest {
    private static final String HEADER = "group,name,mirror,aliases,kind,shared\n";

    @Test
    void aRosterIsShownThenAppliedAndThenChangesNothing() {
        String csv = csv("shown", "Shown Group,blog,http://%one%.onion/,SG|Showy,,\n");

        ValidatableResponse shown = add("csv", csv, "dryRun", "true");
        TestKeys.as(Role.ANALYST).get("/groups/Shown Group").then().statusCode(404);
        ValidatableResponse applied = add("csv", csv);
        ValidatableResponse again = add("csv", csv);

        shown.statusCode(200)
                .body("applied", equalTo(false))
                .body("changes.change", contains("GROUP_ADDED", "ALIASES_ADDED", "SITE_ADDED"));
        applied.statusCode(200).body("applied", equalTo(true)).body("changes", hasSize(3));
        again.statusCode(200).body("changes", empty()).body("known", equalTo(1));
        TestKeys.as(Role.ANALYST).get("/groups/Shown Group").then().body("aliases", contains("SG", "Showy"));
        TestKeys.as(Role.ANALYST).get("/sites?limit=1000").then().body("group", hasItem("Shown Group"));
    }

    @Test
    void aRowThatIsWrongKeepsTheWholeRosterOut() {
        String csv = csv(
                "wrong",
                "Whole Group,blog,http://%one%.onion/,,,\n"
                        + "Whole Group,blog,http://user:secret@%two%.onion/,,,\n"
                        + "Whole Group,blog,http://127.0.0.1/,,,\n");

        ValidatableResponse shown = add("csv", csv, "dryRun", "true");
        ValidatableResponse refused = add("csv", csv);

        shown.statusCode(200).body("errors.line", contains(3, 4));
        refused.statusCode(400)
                .contentType("application/problem+json")
                .body("errors.line", contains(3, 4))
                .body("errors.field", contains("mirror", "mirror"))
                .body("errors[0].detail", containsString("credentials"));
        TestKeys.as(Role.ANALYST).get("/sites?limit=1000").then().body("group", not(hasItem("Whole Group")));
    }

    @Test
    void rowsThatAreWrongAreLeftOutWhereTheOperatorSaysSo() {
        String csv = csv("skip", "Skip Group,blog,http://%one%.onion/,,,\nSkip Group,blog,http://127.0.0.1/,,,\n");

        ValidatableResponse applied = add("csv", csv, "onError", "skip");

        applied.statusCode(200)
                .body("applied", equalTo(true))
                .body("leftOut.line", contains(3))
                .body("changes.change", contains("GROUP_ADDED", "SITE_ADDED"));
    }

    @Test
    void mirrorsAreAddedToTheSiteThatIsThere() {
        add("csv", csv("more", "More Group,blog,http://%one%.onion/,,,\n")).statusCode(200);

        ValidatableResponse more = add("csv", csv("more", "more group,blog,http://%two%.onion/,MG,,\n"));

        more.statusCode(200).body("changes.change", contains("ALIASES_ADDED", "MIRRORS_ADDED"));
        TestKeys.as(Role.ANALYST)
                .get("/sites?limit=1000")
                .then()
                .body("find { it.group == 'More Group' }.mirrors", hasSize(2));
    }

    @Test
    void eachOfManySitesGetsItsOwnMirrorsInTheirOrder() {
        String first = "Many Group,one,http://%1a%.onion/,,,\nMany Group,two,http://%2a%.onion/,,,\n";
        String more = "Many Group,two,http://%2b%.onion/,,,\nMany Group,one,http://%1b%.onion/,,,\n"
                + "Many Group,three,http://%3b%.onion/,,,\nOther of Many,four,http://%4a%.onion/,,,\n"
                + "Many Group,three,http://%3a%.onion/,,,\n";
        add("csv", csv("many", first)).statusCode(200);

        ValidatableResponse added = add("csv", csv("many", more));

        added.statusCode(200).body("changes", hasSize(5));
        ValidatableResponse sites =
                TestKeys.as(Role.ANALYST).get("/sites?limit=1000").then();
        for (String mirrors : List.of("one 1a 1b", "two 2a 2b", "three 3b 3a", "four 4a")) {
            String[] words = mirrors.split(" ");
            String[] urls = Arrays.stream(words)
                    .skip(1)
                    .map(word -> csv("many", "http://%" + word + "%.onion/").substring(HEADER.length()))
                    .toArray(String[]::new);
            sites.body("find { it.name == '" + words[0] + "' && it.group.contains('Many') }.mirrors", contains(urls));
        }
    }

    @Test
    void aMirrorOfAnotherGroupIsNamedWithThatGroup() {
        add("csv", csv("owner", "Owning Group,blog,http://%one%.onion/,,,\n")).statusCode(200);

        ValidatableResponse refused = add("csv", csv("owner", "Taking Group,blog,http://%one%.onion/,,,\n"));

        refused.statusCode(400)
                .body("errors[0].line", equalTo(2))
                .body("errors[0].field", equalTo("mirror"))
                .body("errors[0].detail", containsString("Owning Group"));
    }

    @Test
    void theGroupsOfRansomwatchAreTaken() {
        ValidatableResponse applied = add("ransomwatch", Rosters.named("ransomwatch.json"));
        ValidatableResponse again = add("ransomwatch", Rosters.named("ransomwatch.json"));

        applied.statusCode(200).body("changes.group", hasItem("paperlantern")).body("leftOut.line", contains(26, 36));
        again.statusCode(200).body("changes", empty());
    }

    @Test
    void theGroupsOfRansomLookAreTakenOnceTheWrongRowIsLeftOut() {
        ValidatableResponse refused = add("ransomlook", Rosters.named("ransomlook.json"));
        ValidatableResponse applied = add("ransomlook", Rosters.named("ransomlook.json"), "onError", "skip");

        refused.statusCode(400).body("errors[0].detail", containsString("checksum"));
        applied.statusCode(200).body("changes.group", hasItem("velvet kraken"));
    }

    @Test
    void whatIsNoRosterIsRefused() {
        add("xml", "<a/>").statusCode(400).body("errors[0].field", equalTo("format"));
        TestKeys.as(Role.OPERATOR).body("x").post("/sites/import").then().body("errors[0].field", equalTo("format"));
        add("csv", "x", "dryRun", "maybe").statusCode(400).body("errors[0].field", equalTo("dryRun"));
        add("csv", "x", "onError", "cry").statusCode(400).body("errors[0].field", equalTo("onError"));
        add("ransomlook", "{").statusCode(400).body("errors[0].line", equalTo(1));
        TestKeys.as(Role.OPERATOR)
                .contentType("text/csv")
                .body(new byte[] {'g', (byte) 0xE9})
                .post("/sites/import?format=csv")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("body"));
    }

    @Test
    void onlyOperatorsImport() {
        TestKeys.as(Role.ANALYST)
                .body("x")
                .post("/sites/import?format=csv")
                .then()
                .statusCode(403);
    }

    private static String csv(String prefix, String rows) {
        return Rosters.withOnions(HEADER + rows, prefix + "-");
    }

    private static ValidatableResponse add(String format, String roster, String... parameter) {
        var request = TestKeys.as(Role.OPERATOR)
                .contentType("text/csv")
                .queryParam("format", format)
                .body(roster.getBytes(StandardCharsets.UTF_8));
        if (parameter.length == 2) {
            request.queryParam(parameter[0], parameter[1]);
        }
        return request.post("/sites/import").then();
    }
}
