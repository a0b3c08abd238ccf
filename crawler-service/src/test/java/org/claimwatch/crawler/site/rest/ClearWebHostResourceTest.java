package org.claimwatch.crawler.site.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.claimwatch.crawler.InDatabase;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.TestKeys;
import org.claimwatch.http.keys.Role;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ClearWebHostResourceTest {
    @Inject
    Mutiny.SessionFactory sessions;

    @Test
    void aMirrorOnTheClearWebIsTakenOnlyWhereItsHostIsListed() {
        ValidatableResponse unlisted = addSite("Unlisted Group", "https://leaks.unlisted.example/");
        allow("leaks.listed.example").statusCode(200);
        ValidatableResponse listed = addSite("Listed Group", "https://LEAKS.listed.example/");
        ValidatableResponse below = addSite("Below Group", "https://www.leaks.listed.example/");

        unlisted.statusCode(409)
                .body("errors[0].field", equalTo("mirrors[0]"))
                .body("errors[0].detail", containsString("leaks.unlisted.example"));
        listed.statusCode(201);
        below.statusCode(409);
    }

    @Test
    void aHostWithMirrorsStaysListedUntilTheyAreGone() {
        allow("busy.example").statusCode(200);
        String site =
                addSite("Busy Group", "https://busy.example/list").extract().header("Location");

        TestKeys.as(Role.OPERATOR)
                .delete("/clear-web-hosts/busy.example")
                .then()
                .statusCode(409)
                .body("errors[0].detail", containsString("Busy Group"));

        TestKeys.as(Role.OPERATOR).delete(site).then().statusCode(204);
        TestKeys.as(Role.OPERATOR)
                .delete("/clear-web-hosts/busy.example")
                .then()
                .statusCode(204);
        TestKeys.as(Role.OPERATOR)
                .delete("/clear-web-hosts/busy.example")
                .then()
                .statusCode(404);
        TestKeys.as(Role.ANALYST).get("/clear-web-hosts").then().body("host", not(hasItem("busy.example")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "2130706433",
                "0x7f.1",
                "[::1]",
                "localhost",
                "db.internal",
                "router.lan",
                "expyuzz4wqqyqhjn.onion",
                "host:8080",
                "user@host.example",
                "a..example"
            })
    void whatIsNoNameOfThePublicWebIsNotListed(String host) {
        allow(host).statusCode(400).body("errors[0].field", equalTo("host"));
    }

    @Test
    void theDatabaseItselfRefusesAMirrorOnAHostThatIsNotListed() {
        assertThrows(
                IllegalStateException.class,
                () -> InDatabase.addSite(sessions, Duration.ofDays(1), "https://smuggled.example/"));
    }

    @Test
    void analystsReadAndOnlyOperatorsChange() {
        TestKeys.as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "x"))
                .put("/clear-web-hosts/a.example")
                .then()
                .statusCode(403);
        TestKeys.as(Role.ANALYST).delete("/clear-web-hosts/a.example").then().statusCode(403);
        TestKeys.as(Role.ANALYST).get("/clear-web-hosts").then().statusCode(200);
        TestKeys.as(Role.PRESS).get("/clear-web-hosts").then().statusCode(403);
    }

    private static ValidatableResponse allow(String host) {
        return TestKeys.as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "a group's own mirror"))
                .put("/clear-web-hosts/{host}", host)
                .then();
    }

    private static ValidatableResponse addSite(String group, String mirror) {
        return TestKeys.as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "blog", "group", group, "mirrors", List.of(mirror)))
                .post("/sites")
                .then();
    }
}
