package org.claimwatch.crawler.extract.profile.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.claimwatch.crawler.InDatabase;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.TestKeys;
import org.claimwatch.http.keys.Role;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ProfileResourceTest {
    private static final String PAGE = """
            <div class=p><h2>Operation Heron</h2><p>about Acme Rohrbau, 30 GB</p></div>
            <div class=p><h2>Operation Linen</h2><p>about Ville d'Ouvrain, 4 GB</p></div>
            """;
    private static final String YAML = "records: .p\nfields:\n  title: {at: p, pattern: 'about (.*),'}\n";

    @Inject
    Mutiny.SessionFactory sessions;

    @Test
    void aSavedProfileIsShownWithWhoSavedItAndIsUsedByItsName() {
        String name = name();

        save(name, YAML).statusCode(200).body("name", equalTo(name)).body("shipped", equalTo(false));

        get("/profiles/" + name)
                .statusCode(200)
                .body("yaml", equalTo(YAML))
                .body("savedBy", notNullValue())
                .body("savedAt", notNullValue());
        get("/profiles").body("name", hasItems(name, "chat-log"));
        extract("&profile=" + name).body("postings.title", contains("Acme Rohrbau", "Ville d'Ouvrain"));
    }

    @Test
    void aProfileThatIsSavedAgainTakesThePlaceOfTheOneBefore() {
        String name = name();
        String revision = save(name, YAML).extract().path("revision");

        save(name, "records: .p\nfields: {title: h2}").statusCode(200);

        get("/profiles/" + name).body("revision", org.hamcrest.Matchers.not(revision));
        extract("&profile=" + name).body("postings.title", contains("Operation Heron", "Operation Linen"));
        assertEquals((Long) 2L, (Long) InDatabase.run(sessions, session -> session.createNativeQuery(
                        "SELECT count(*) FROM site_profile WHERE name = :name AND saved_by <> ''", Long.class)
                .setParameter("name", name)
                .getSingleResult()));
    }

    @Test
    void aDeletedProfileIsNotThereAnyMore() {
        String name = name();
        save(name, YAML);

        TestKeys.as(Role.OPERATOR).delete("/profiles/" + name).then().statusCode(204);

        get("/profiles/" + name).statusCode(404);
        extract("&profile=" + name).statusCode(400).body("errors[0].field", equalTo("profile"));
        TestKeys.as(Role.OPERATOR).delete("/profiles/" + name).then().statusCode(404);
    }

    @Test
    void aShippedProfileGivesWayToASavedOneOfItsNameAndComesBack() {
        save("short-keys", YAML).statusCode(200);
        get("/profiles/short-keys").body("shipped", equalTo(false)).body("groups.size()", equalTo(0));

        TestKeys.as(Role.OPERATOR).delete("/profiles/short-keys").then().statusCode(204);

        get("/profiles/short-keys").body("shipped", equalTo(true)).body("groups", contains("Terse"));
    }

    @Test
    void theSitesOfASavedProfileAreVisitedAtOnce() {
        UUID site = site();

        save(name(), YAML + "sites: [" + site + "]\n").statusCode(200);

        assertEquals(true, InDatabase.run(sessions, session -> session.createNativeQuery(
                        "SELECT visit_asked AND next_visit_at <= now() FROM site WHERE id = :id", Boolean.class)
                .setParameter("id", site)
                .getSingleResult()));
    }

    @Test
    void twoProfilesForOneSiteOrGroupAreRefused() {
        UUID site = site();
        String first = name();
        String group = "Group " + UUID.randomUUID();
        save(first, YAML + "sites: [" + site + "]\ngroups: ['" + group + "']\n").statusCode(200);

        save(name(), YAML + "sites: [" + site + "]\n").statusCode(409).body("detail", containsString(first));
        save(name(), YAML + "groups: ['" + group.toUpperCase(java.util.Locale.ROOT) + "']\n")
                .statusCode(409);
    }

    @Test
    void allThatIsWrongWithAProfileIsNamedWithItsLineAndNothingIsSaved() {
        String name = name();

        save(name, "records: 'a[['\nfields:\n  title: {pattern: '('}\n  name: b\n")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", contains("records", "fields.title.pattern", "fields.name"))
                .body("errors.line", contains(1, 3, 4));

        get("/profiles/" + name).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"Upper", "a_b", "-a", "a."})
    void aNameThatIsNoneIsRefused(String name) {
        save(name, YAML).statusCode(400).body("errors[0].field", equalTo("name"));
    }

    @ParameterizedTest
    @ValueSource(ints = {17_000, 100_000, 6_000_000})
    void aLongProfileIsRefused(int length) {
        save(name(), "records: " + "a".repeat(length)).statusCode(400).body("errors[0].field", equalTo("yaml"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        TestKeys.as(Role.OPERATOR)
                .contentType("application/yaml")
                .body(new byte[] {'a', ':', (byte) 0xFF})
                .put("/profiles/" + name())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("yaml"));
    }

    @Test
    void aProfileIsTriedWithoutSavingIt() {
        tryOut(PAGE, YAML)
                .statusCode(200)
                .body("outcome", equalTo("COMPLETE"))
                .body("postings.title", contains("Acme Rohrbau", "Ville d'Ouvrain"))
                .body("postings[0].where.TITLE", containsString("profile tried: "))
                .body("nextPage", nullValue());
    }

    @Test
    void whatIsWrongWithATriedProfileIsNamedWithItsLine() {
        tryOut(PAGE, "records: .p\nfields:\n  titel: h2\n")
                .statusCode(400)
                .body("errors.field", hasItem("fields.titel"))
                .body("errors.line", hasItem(3));
    }

    @Test
    void aFormWithoutAProfileIsRefused() {
        TestKeys.as(Role.ANALYST)
                .multiPart("page", "a.html", PAGE.getBytes(StandardCharsets.UTF_8), "text/html")
                .post("/extractions?url=http://leaksite.example/")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("profile"));
    }

    @Test
    void onlyOperatorsSaveProfiles() {
        TestKeys.as(Role.ANALYST)
                .contentType("application/yaml")
                .body(YAML.getBytes(StandardCharsets.UTF_8))
                .put("/profiles/" + name())
                .then()
                .statusCode(403);
        TestKeys.as(Role.ANALYST).delete("/profiles/chat-log").then().statusCode(403);
        TestKeys.as(Role.PRESS).get("/profiles").then().statusCode(403);
    }

    private UUID site() {
        String onion = Onions.named(UUID.randomUUID().toString());
        return InDatabase.addSite(sessions, Duration.ofDays(1), "http://" + onion + "/");
    }

    private static String name() {
        return "p-" + UUID.randomUUID();
    }

    private static ValidatableResponse save(String name, String yaml) {
        return TestKeys.as(Role.OPERATOR)
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .put("/profiles/" + name)
                .then();
    }

    private static ValidatableResponse get(String path) {
        return TestKeys.as(Role.ANALYST).get(path).then();
    }

    private static ValidatableResponse extract(String query) {
        return TestKeys.as(Role.ANALYST)
                .header("Content-Type", "text/html")
                .body(PAGE.getBytes(StandardCharsets.UTF_8))
                .post("/extractions?url=http://leaksite.example/" + query)
                .then();
    }

    private static ValidatableResponse tryOut(String page, String yaml) {
        return TestKeys.as(Role.ANALYST)
                .multiPart("page", "a.html", page.getBytes(StandardCharsets.UTF_8), "text/html")
                .multiPart("profile", "p.yaml", yaml.getBytes(StandardCharsets.UTF_8), "application/yaml")
                .post("/extractions?url=http://leaksite.example/")
                .then();
    }
}
