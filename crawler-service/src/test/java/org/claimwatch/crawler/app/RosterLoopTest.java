package org.claimwatch.crawler.app;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.SocksStub;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.TestKeys;
import org.claimwatch.crawler.TestTor;
import org.claimwatch.crawler.site.roster.Rosters;
import org.claimwatch.http.keys.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestTor.class, scope = TestResourceScope.GLOBAL)
class RosterLoopTest {
    SocksStub tor;

    @Inject
    RosterLoop loop;

    @ConfigProperty(name = "claimwatch.rosters.directory")
    Path folder;

    private final String name = UUID.randomUUID().toString();
    private final String group = "Group " + name;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(folder);
    }

    @Test
    void aDifferenceWaitsUntilAnOperatorApprovesWhatWasShown() throws IOException {
        write("one");
        String roster = addFile(Map.of());

        loop.readDue();

        get(roster).body("outcome", equalTo("WAITS"));
        group().statusCode(404);
        String revision = TestKeys.as(Role.ANALYST).get(roster + "/difference").path("revision");
        approve(roster, "another").statusCode(409).body("errors[0].field", equalTo("revision"));
        group().statusCode(404);
        approve(roster, revision).statusCode(200).body("applied", equalTo(true));
        group().statusCode(200);
        get(roster).body("outcome", equalTo("APPLIED"));
        TestKeys.as(Role.ANALYST).get(roster + "/difference").then().statusCode(404);
    }

    @Test
    void aRosterThatAppliesItselfNeedsNobodyAndChangesNothingTheSecondTime() throws IOException {
        write("one");
        String roster = addFile(Map.of("appliesItself", true));

        loop.readDue();
        group().statusCode(200);
        get(roster).body("outcome", equalTo("APPLIED"));
        readAgain(roster);

        get(roster).body("outcome", equalTo("UNCHANGED")).body("detail", nullValue());
    }

    @Test
    void aDifferenceThatWasDismissedWaitsAgainOnlyWhenItIsAnother() throws IOException {
        write("one");
        String roster = addFile(Map.of());
        loop.readDue();
        String revision = TestKeys.as(Role.ANALYST).get(roster + "/difference").path("revision");
        TestKeys.as(Role.OPERATOR)
                .post(roster + "/difference/dismissal?revision=" + revision)
                .then()
                .statusCode(204);

        readAgain(roster);
        get(roster).body("outcome", equalTo("DISMISSED"));
        write("one", "two");
        readAgain(roster);

        get(roster).body("outcome", equalTo("WAITS"));
    }

    @Test
    void rowsThatCannotBeTakenAreShownAndNothingIsApplied() throws IOException {
        Files.writeString(folder.resolve(name), rows("one") + group + ",blog,http://127.0.0.1/\n");
        String roster = addFile(Map.of("appliesItself", true));

        loop.readDue();

        get(roster).body("outcome", equalTo("REFUSED")).body("detail", containsString("line 3"));
        TestKeys.as(Role.ANALYST).get(roster + "/difference").then().body("errors.line", contains(3));
        group().statusCode(404);
    }

    @Test
    void aUrlIsFetchedThroughTor() throws IOException {
        String onion = Onions.named(name);
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            tor.route(onion, server.getPort());
            server.enqueue(new MockResponse.Builder()
                    .addHeader("Content-Type", "text/plain")
                    .body(rows("one"))
                    .build());
            String roster = add("http://" + onion + "/groups.csv", Map.of("appliesItself", true))
                    .statusCode(201)
                    .extract()
                    .header("Location");

            loop.readDue();

            get(roster).body("outcome", equalTo("APPLIED"));
            group().statusCode(200);
        }
    }

    @Test
    void whatCannotBeHadIsSaidAndWhatWaitsGoesOnWaiting() throws IOException {
        write("one");
        String roster = addFile(Map.of());
        loop.readDue();
        Files.delete(folder.resolve(name));

        readAgain(roster);

        get(roster).body("outcome", equalTo("FAILED")).body("detail", equalTo("FILE_NOT_READABLE"));
        TestKeys.as(Role.ANALYST).get(roster + "/difference").then().statusCode(200);
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path outside = Files.createTempFile("roster", ".csv");
        Files.writeString(outside, rows("one"));
        Files.createSymbolicLink(folder.resolve(name), outside);
        String roster = addFile(Map.of("appliesItself", true));

        loop.readDue();

        get(roster).body("detail", equalTo("NOT_A_FILE_OF_THE_FOLDER"));
        Files.delete(outside);
    }

    @ParameterizedTest
    @CsvSource({
        "file:../keys.json, 400",
        "file:/etc/passwd, 400",
        "file:.hidden, 400",
        "ftp://x/, 400",
        "http://127.0.0.1/groups.json, 400",
        "https://user:pw@rosters.example/groups.json, 400",
        "https://rosters.unlisted.example/groups.json, 409"
    })
    void aLocationThatIsNotAllowedIsRefused(String location, int status) {
        add(location, Map.of()).statusCode(status).body("errors[0].field", equalTo("location"));
    }

    @Test
    void aRosterIsChangedAndDeletedByOperatorsOnly() throws IOException {
        write("one");
        String roster = addFile(Map.of());

        addFileAgain().statusCode(409).body("errors[0].field", equalTo("location"));
        TestKeys.as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("location", "file:" + name, "format", "CSV", "every", "PT30M"))
                .put(roster)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("every"));
        TestKeys.as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("location", "file:" + name, "format", "CSV", "every", "PT48H"))
                .put(roster)
                .then()
                .statusCode(200)
                .body("every", equalTo("PT48H"));
        TestKeys.as(Role.ANALYST).delete(roster).then().statusCode(403);
        TestKeys.as(Role.ANALYST).post(roster + "/readings").then().statusCode(403);
        TestKeys.as(Role.ANALYST)
                .post(roster + "/difference/approval?revision=x")
                .then()
                .statusCode(403);
        TestKeys.as(Role.PRESS).get("/rosters").then().statusCode(403);
        TestKeys.as(Role.ANALYST).get("/rosters").then().statusCode(200);
        TestKeys.as(Role.OPERATOR).delete(roster).then().statusCode(204);
        get(roster).statusCode(404);
    }

    private void write(String... onions) throws IOException {
        Files.writeString(folder.resolve(name), rows(onions));
    }

    private String rows(String... onions) {
        StringBuilder rows = new StringBuilder("group,name,mirror\n");
        for (String onion : onions) {
            rows.append(group).append(",blog,http://%").append(onion).append("%.onion/\n");
        }
        return Rosters.withOnions(rows.toString(), name + "-");
    }

    private String addFile(Map<String, ?> more) {
        return add("file:" + name, more).statusCode(201).extract().header("Location");
    }

    private ValidatableResponse addFileAgain() {
        return add("file:" + name, Map.of());
    }

    private static ValidatableResponse add(String location, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("location", location, "format", "CSV", "every", "PT24H"));
        body.putAll(more);
        return TestKeys.as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/rosters")
                .then();
    }

    private void readAgain(String roster) {
        TestKeys.as(Role.OPERATOR).post(roster + "/readings").then().statusCode(202);
        loop.readDue();
    }

    private ValidatableResponse group() {
        return TestKeys.as(Role.ANALYST).get("/groups/{name}", group).then();
    }

    private static ValidatableResponse get(String roster) {
        return TestKeys.as(Role.ANALYST).get(roster).then();
    }

    private static ValidatableResponse approve(String roster, String revision) {
        return TestKeys.as(Role.OPERATOR)
                .post(roster + "/difference/approval?revision=" + revision)
                .then();
    }
}
