package org.claimwatch.crawler.site.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.TestKeys;
import org.claimwatch.http.keys.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class GroupResourceTest {

    @Test
    void aGroupIsAddedChangedAndForgotten() {
        save("Copper Kraken", Map.of("aliases", List.of("CK", "Kraken/Copper"), "every", "PT1H"))
                .statusCode(200);

        ValidatableResponse changed = save("Copper Kraken", Map.of("aliases", List.of("CK")));

        changed.statusCode(200);
        TestKeys.as(Role.ANALYST)
                .get("/groups/{name}", "Copper Kraken")
                .then()
                .body("aliases", contains("CK"))
                .body("every", nullValue());
        groupsAfter("Copper J").body("name", hasItem("Copper Kraken"));
        TestKeys.as(Role.OPERATOR)
                .delete("/groups/{name}", "Copper Kraken")
                .then()
                .statusCode(204);
        TestKeys.as(Role.OPERATOR)
                .delete("/groups/{name}", "Copper Kraken")
                .then()
                .statusCode(404);
        groupsAfter("Copper J").body("name", not(hasItem("Copper Kraken")));
    }

    @Test
    void aSiteBringsItsGroupAndAGroupWithSitesStays() {
        String site = addSite("Brass Owl", "brass").statusCode(201).extract().header("Location");

        TestKeys.as(Role.OPERATOR)
                .delete("/groups/{name}", "Brass Owl")
                .then()
                .statusCode(409)
                .body("errors[0].detail", containsString("1 of its sites"));

        TestKeys.as(Role.ANALYST).get("/groups/{name}", "Brass Owl").then().statusCode(200);
        TestKeys.as(Role.OPERATOR).delete(site).then().statusCode(204);
        TestKeys.as(Role.OPERATOR).delete("/groups/{name}", "Brass Owl").then().statusCode(204);
        addSite("Brass Owl", "brass").statusCode(201);
    }

    @Test
    void noNameIsTwoGroups() {
        save("Tin Heron", Map.of("aliases", List.of("Heron Team"))).statusCode(200);

        ValidatableResponse alias = save("Lead Heron", Map.of("aliases", List.of("Other", "HERON TEAM")));
        ValidatableResponse name = save("heron team", Map.of());
        ValidatableResponse site = addSite("Heron Team", "heron");
        ValidatableResponse capitals = addSite("TIN HERON", "heron");

        alias.statusCode(409)
                .body("errors[0].field", equalTo("aliases[1]"))
                .body("errors[0].detail", containsString("Tin Heron"));
        name.statusCode(409).body("errors[0].field", equalTo("name"));
        site.statusCode(409)
                .body("errors[0].field", equalTo("group"))
                .body("errors[0].detail", containsString("Tin Heron"));
        capitals.statusCode(409).body("errors[0].field", equalTo("group"));
    }

    @Test
    void aPaceOutsideOfItsBoundsIsNamed() {
        String until = "2026-03-01T17:00:00Z";

        save("Slow Group", Map.of("every", "PT25H")).statusCode(400).body("errors[0].field", equalTo("every"));
        save("Slow Group", Map.of("faster", Map.of("every", "PT1M", "until", until)))
                .statusCode(400)
                .body("errors[0].field", equalTo("faster.every"));
        save("Slow Group", Map.of("faster", Map.of("every", "PT2M", "until", "2126-03-01T17:00:00Z")))
                .statusCode(400)
                .body("errors[0].field", equalTo("faster.until"));
        save("Slow Group", Map.of("faster", Map.of("every", "PT2M")))
                .statusCode(400)
                .body("errors[0].field", equalTo("faster.until"));
        save("Slow Group", Map.of("every", "hourly")).statusCode(400).body("errors[0].field", equalTo("every"));
    }

    @Test
    void analystsReadAndOnlyOperatorsChange() {
        TestKeys.as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body(Map.of())
                .put("/groups/x")
                .then()
                .statusCode(403);
        TestKeys.as(Role.ANALYST).delete("/groups/x").then().statusCode(403);
        TestKeys.as(Role.PRESS).get("/groups").then().statusCode(403);
        TestKeys.as(Role.ANALYST).get("/groups/x").then().statusCode(404);
    }

    @Test
    void allGroupsAreVisitedFasterAtOnceButThoseThatAreAlready() {
        String until = Instant.now()
                .plus(Duration.ofDays(2))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        String sooner = Instant.now()
                .plus(Duration.ofDays(1))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        save("Usual Heron", Map.of("every", "PT1H"));
        save("Hurried Heron", Map.of("faster", Map.of("every", "PT2M", "until", sooner)));

        // as fast as every live site: nothing changes for the tests that share the database
        hasten(Role.SERVICE, "PT10M", until).statusCode(204);

        group("Usual Heron")
                .body("every", equalTo("PT1H"))
                .body("faster.every", equalTo("PT10M"))
                .body("faster.until", equalTo(until));
        group("Hurried Heron").body("faster.every", equalTo("PT2M")).body("faster.until", equalTo(sooner));
        hasten(Role.ANALYST, "PT10M", until).statusCode(403);
        hasten(Role.SERVICE, "PT1M", until).statusCode(400).body("errors[0].field", equalTo("faster.every"));
        hasten(Role.SERVICE, "PT10M", "2126-03-01T17:00:00Z")
                .statusCode(400)
                .body("errors[0].field", equalTo("faster.until"));
    }

    private static ValidatableResponse hasten(String role, String every, String until) {
        return TestKeys.as(role)
                .contentType(ContentType.JSON)
                .body(Map.of("faster", Map.of("every", every, "until", until)))
                .put("/faster")
                .then();
    }

    private static ValidatableResponse group(String name) {
        return TestKeys.as(Role.ANALYST).get("/groups/{name}", name).then();
    }

    private static ValidatableResponse save(String name, Map<String, ?> body) {
        return TestKeys.as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/groups/{name}", name)
                .then();
    }

    private static ValidatableResponse addSite(String group, String onion) {
        return TestKeys.as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "blog", "group", group, "mirrors", List.of("http://" + Onions.named(onion) + "/")))
                .post("/sites")
                .then();
    }

    /** The database is all tests', and they leave more groups than a page has. */
    private static ValidatableResponse groupsAfter(String name) {
        return TestKeys.as(Role.ANALYST)
                .queryParam("after", name)
                .get("/groups")
                .then();
    }
}
