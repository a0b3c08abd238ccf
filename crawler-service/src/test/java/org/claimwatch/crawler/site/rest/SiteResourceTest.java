package org.claimwatch.crawler.site.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.TestKeys;
import org.claimwatch.http.keys.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class SiteResourceTest {

    @Test
    void aSiteThatWasAddedIsFoundAtItsLocation() {
        String mirror = "http://" + Onions.named("added") + "/";

        String location =
                add("blog", "Added Group", mirror).statusCode(201).extract().header("Location");

        TestKeys.as(Role.ANALYST)
                .get(location)
                .then()
                .statusCode(200)
                .body("name", equalTo("blog"))
                .body("group", equalTo("Added Group"))
                .body("mirrors", contains(mirror));
    }

    @Test
    void theSameNameInOneGroupIsAConflictAndInAnotherIsNot() {
        add("blog", "First Group", "http://" + Onions.named("first") + "/").statusCode(201);

        ValidatableResponse again = add("blog", "First Group", "http://" + Onions.named("second") + "/");
        ValidatableResponse elsewhere = add("blog", "Second Group", "http://" + Onions.named("second") + "/");

        again.statusCode(409).body("errors[0].field", equalTo("name"));
        elsewhere.statusCode(201);
    }

    @Test
    void aMirrorOfAnotherSiteIsAConflictAndNothingIsAdded() {
        String taken = "http://" + Onions.named("taken") + "/";
        add("blog", "Owner Group", taken).statusCode(201);

        ValidatableResponse refused = add("blog", "Thief Group", "http://" + Onions.named("free") + "/", taken);

        refused.statusCode(409).contentType("application/problem+json").body("errors[0].field", equalTo("mirrors[1]"));
        TestKeys.as(Role.OPERATOR).get("/sites").then().body("group", not(hasItem("Thief Group")));
    }

    @Test
    void aMirrorThatStandsTwiceIsAConflictHoweverItIsSpelled() {
        String onion = Onions.named("twice");

        ValidatableResponse refused =
                add("blog", "Twice Group", "http://" + onion, "HTTP://" + onion.toUpperCase() + ":80/");

        refused.statusCode(409).body("errors[0].field", equalTo("mirrors[1]"));
    }

    @Test
    void aMistypedOnionIsRefusedAndNamed() {
        String mistyped = "a" + Onions.named("typed").substring(1);

        ValidatableResponse refused = add("blog", "Typist Group", "http://" + mistyped + "/");

        refused.statusCode(400)
                .body("errors[0].field", equalTo("mirrors[0]"))
                .body("errors[0].detail", containsString("checksum"));
    }

    @Test
    void aMissingFieldIsNamed() {
        ValidatableResponse refused = TestKeys.as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "blog", "mirrors", List.of("http://" + Onions.named("nameless") + "/")))
                .post("/sites")
                .then();

        refused.statusCode(400).body("errors[0].field", equalTo("group"));
    }

    @Test
    void aDeletedSiteIsGoneAndItsNameAndMirrorAreFree() {
        String mirror = "http://" + Onions.named("deleted") + "/";
        String location = add("blog", "Gone Group", mirror).extract().header("Location");

        TestKeys.as(Role.OPERATOR).delete(location).then().statusCode(204);

        TestKeys.as(Role.OPERATOR).get(location).then().statusCode(404);
        TestKeys.as(Role.OPERATOR).delete(location).then().statusCode(404);
        add("blog", "Gone Group", mirror).statusCode(201);
    }

    @Test
    void sitesAreListedPageByPage() {
        for (int i = 0; i < 3; i++) {
            add("blog " + i, "Paged Group", "http://" + Onions.named("paged" + i) + "/")
                    .statusCode(201);
        }

        List<String> three = sites(Map.of("limit", 3));
        List<String> two = sites(Map.of("limit", 2, "after", three.getFirst()));

        assertEquals(three.subList(1, 3), two);
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        ValidatableResponse refused =
                add("blog", "Sloppy Group", "ftp://x/", "http://" + Onions.named("fine") + "/", "http://127.0.0.1/");

        refused.statusCode(400).body("errors.field", contains("mirrors[0]", "mirrors[2]"));
    }

    @Test
    void aSiteIsChangedAndKeepsWhatIsKnownOfItsMirrors() {
        String kept = "http://" + Onions.named("kept") + "/";
        String left = "http://" + Onions.named("left") + "/";
        String added = "http://" + Onions.named("new") + "/";
        String location = add("blog", "Changing Group", left, kept).extract().header("Location");

        ValidatableResponse changed = put(
                location,
                Map.of(
                        "name", "archive",
                        "group", "Changing Group",
                        "mirrors", List.of(kept, added),
                        "every", "PT6H",
                        "faster", Map.of("every", "PT2M", "until", "2026-03-01T17:00:00Z")));

        changed.statusCode(200);
        TestKeys.as(Role.ANALYST)
                .get(location)
                .then()
                .body("name", equalTo("archive"))
                .body("mirrors", contains(kept, added))
                .body("every", equalTo("PT6H"))
                .body("faster.every", equalTo("PT2M"))
                .body("faster.until", equalTo("2026-03-01T17:00:00Z"));
        add("blog", "Changing Group", left).statusCode(201);
    }

    @Test
    void mirrorsExchangeTheirPlaces() {
        String one = "http://" + Onions.named("one") + "/";
        String two = "http://" + Onions.named("two") + "/";
        String location = add("blog", "Turning Group", one, two).extract().header("Location");

        put(location, Map.of("name", "blog", "group", "Turning Group", "mirrors", List.of(two, one)))
                .statusCode(200)
                .body("mirrors", contains(two, one));
    }

    @Test
    void aSiteStaysWithItsGroupAndItsKind() {
        String mirror = "http://" + Onions.named("staying") + "/";
        String location = add("blog", "Staying Group", mirror).extract().header("Location");

        put(location, Map.of("name", "blog", "group", "Another Group", "mirrors", List.of(mirror)))
                .statusCode(409)
                .body("errors[0].field", equalTo("group"));
        put(location, Map.of("name", "blog", "group", "Staying Group", "kind", "TRACKER", "mirrors", List.of(mirror)))
                .statusCode(409)
                .body("errors[0].field", equalTo("kind"));
        put(
                        "/sites/00000000-0000-0000-0000-000000000001",
                        Map.of("name", "blog", "group", "Staying Group", "mirrors", List.of(mirror)))
                .statusCode(404);
    }

    @Test
    void anOnionUnderTwoGroupsIsTakenOnlyWhereTheOperatorSaysSo() {
        String onion = Onions.named("shared");
        add("blog", "First Sharer", "http://" + onion + "/a").statusCode(201);
        Map<String, ?> second =
                Map.of("name", "blog", "group", "Second Sharer", "mirrors", List.of("http://www." + onion + "/b"));

        ValidatableResponse silent = post(second);
        Map<String, Object> saying = new HashMap<>(second);
        saying.put("sharesOnions", true);
        ValidatableResponse said = post(saying);

        silent.statusCode(409)
                .body("errors[0].field", equalTo("mirrors[0]"))
                .body("errors[0].detail", containsString("First Sharer"));
        said.statusCode(201);
        add("archive", "First Sharer", "http://" + onion + "/c").statusCode(409);
    }

    @Test
    void ofThoseWhoAddAMirrorAtTheSameTimeOneGetsIt() {
        String mirror = "http://" + Onions.named("raced") + "/";

        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(
                        i -> add("blog", "Racing Group " + i, mirror).extract().statusCode())
                .sorted()
                .toList();

        assertEquals(List.of(201, 409, 409, 409, 409, 409, 409, 409), answers);
    }

    @Test
    void aTrackerIsASiteOfItsKind() {
        String mirror = "http://" + Onions.named("tracker") + "/api/recent";

        String location = post(Map.of(
                        "name", "recent", "group", "A Tracker", "kind", "TRACKER", "mirrors", List.of(mirror)))
                .statusCode(201)
                .extract()
                .header("Location");

        TestKeys.as(Role.ANALYST).get(location).then().body("kind", equalTo("TRACKER"));
    }

    @Test
    void onlyOperatorsChangeSites() {
        String body = "{}";

        TestKeys.as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/sites")
                .then()
                .statusCode(403);
        TestKeys.as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/sites/00000000-0000-0000-0000-000000000001")
                .then()
                .statusCode(403);
        TestKeys.as(Role.PRESS).get("/sites").then().statusCode(403);
        RestAssured.get("/sites").then().statusCode(401);
    }

    @Test
    void aVisitThatIsAskedForIsAccepted() {
        String location = add("blog", "Visited Group", "http://" + Onions.named("visited") + "/")
                .extract()
                .header("Location");

        TestKeys.as(Role.OPERATOR).post(location + "/visits").then().statusCode(202);

        TestKeys.as(Role.OPERATOR)
                .post("/sites/00000000-0000-0000-0000-000000000001/visits")
                .then()
                .statusCode(404);
        TestKeys.as(Role.OPERATOR)
                .post("/sites/none/visits")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("id"));
    }

    private static ValidatableResponse add(String name, String group, String... mirrors) {
        return post(Map.of("name", name, "group", group, "mirrors", mirrors));
    }

    private static ValidatableResponse post(Map<String, ?> site) {
        return TestKeys.as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body(site)
                .post("/sites")
                .then();
    }

    private static ValidatableResponse put(String location, Map<String, ?> site) {
        return TestKeys.as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body(site)
                .put(location)
                .then();
    }

    private static List<String> sites(Map<String, ?> page) {
        return TestKeys.as(Role.ANALYST).queryParams(page).get("/sites").path("id");
    }
}
