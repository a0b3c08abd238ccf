package org.claimwatch.alert.watch.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimwatch.alert.outside.Api;
import org.claimwatch.alert.outside.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApplicationResourceTest extends ServiceTest {
    private static final String REQUIRED = "claimwatch.watch.proof-required";
    private static final Map<String, Object> ANGERS =
            Map.of("code", "insee:49007", "domains", List.of("angers.fr", "northmill.example"));

    @BeforeEach
    void proofIsRequired() {
        System.setProperty(REQUIRED, "true");
    }

    @AfterEach
    void proofIsNotRequired() {
        System.clearProperty(REQUIRED);
    }

    private JsonPath apply() {
        return Api.post(keys.operator(), "/watch-applications", ANGERS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private JsonPath attempt(String key, JsonPath application, String way, Map<String, Object> body) {
        return Api.post(key, "/watch-applications/" + application.getString("id") + "/" + way, body)
                .jsonPath();
    }

    @Test
    void aWatchIsNotBegunWithoutProof() {
        assertEquals(409, Api.post(keys.operator(), "/watches", ANGERS).statusCode());
        assertEquals(
                409,
                Api.as(keys.operator())
                        .contentType("text/csv")
                        .body("name,country,kind\nAngers,FR,municipality\n".getBytes(StandardCharsets.UTF_8))
                        .post("/watches/import")
                        .statusCode());
        assertEquals(0, tables.count("watch"));
    }

    @Test
    void onlyADomainThatReadsAsTheAuthoritysProves() {
        JsonPath application = apply();

        assertEquals(List.of("_claimwatch.angers.fr"), application.getList("records.name"));
        assertTrue(application.getList("addresses").contains("postmaster@angers.fr"));
        assertFalse(application.getList("addresses").contains("postmaster@northmill.example"));
    }

    @Test
    void aTextRecordAtTheDomainBeginsTheWatchWithAllThatWasClaimedBefore() {
        crawler.appeared("Ville d’Angers");
        caughtUp();
        JsonPath application = apply();
        dns.txt("_claimwatch.angers.fr", "claimwatch-proof=of-somebody-else");
        JsonPath before = attempt(keys.operator(), application, "dns", Map.of());
        dns.txt("_claimwatch.angers.fr", application.getString("records[0].text"));

        JsonPath proven = attempt(keys.operator(), application, "dns", Map.of());

        assertFalse(before.getBoolean("proven"));
        assertTrue(proven.getBoolean("proven"));
        assertEquals(1, tables.count("match"));
        assertEquals(List.of("RIGHT_PROVEN"), Api.get(keys.operator(), "/audit").getList("action"));
        assertEquals("DNS angers.fr", Api.get(keys.operator(), "/audit").getString("[0].detail"));
        assertEquals(
                0, Api.get(keys.operator(), "/watch-applications").getList("").size());
    }

    @Test
    void aCodeThatCameByMailToTheDomainBeginsTheWatch() {
        JsonPath application = apply();
        attempt(keys.operator(), application, "mail", Map.of("address", "postmaster@angers.fr"));
        Matcher code = Pattern.compile("[0-9a-f]{32}").matcher(mails().getFirst());
        assertTrue(code.find());

        JsonPath wrong = attempt(keys.operator(), application, "code", Map.of("code", "0".repeat(32)));
        JsonPath right = attempt(keys.operator(), application, "code", Map.of("code", code.group()));

        assertEquals("postmaster@angers.fr", header(mails().getFirst(), "To"));
        assertFalse(wrong.getBoolean("proven"));
        assertTrue(right.getBoolean("proven"));
        assertEquals(1, tables.count("watch"));
    }

    @Test
    void noCodeGoesElsewhereOrWithoutEnd() {
        JsonPath application = apply();

        attempt(keys.operator(), application, "mail", Map.of("address", "postmaster@northmill.example"));
        for (int i = 0; i < 5; i++) {
            attempt(keys.operator(), application, "mail", Map.of("address", "security@angers.fr"));
        }

        assertEquals(3, mails().size());
    }

    @Test
    void aCertVouchesForACityThatIsDownAndThatIsKept() {
        JsonPath application = apply();

        int byTheCity = Api.post(
                        keys.operator(),
                        "/watch-applications/" + application.getString("id") + "/vouch",
                        Map.of("reason", "it is us"))
                .statusCode();
        JsonPath byTheCert =
                attempt(keys.analyst(), application, "vouch", Map.of("reason", "called back at the prefecture"));

        assertEquals(404, byTheCity);
        assertTrue(byTheCert.getBoolean("proven"));
        assertEquals("angers", byTheCert.getString("watch.owner"));
        JsonPath audit = Api.get(keys.operator(), "/audit");
        assertEquals("WATCH_VOUCHED", audit.getString("[0].action"));
        assertEquals("called back at the prefecture", audit.getString("[0].detail"));
    }

    @Test
    void whoReadsAllBeginsAWatchOnItsWord() {
        Map<String, Object> body = new java.util.HashMap<>(ANGERS);
        body.put("owner", "angers");
        int withoutReason = Api.post(keys.analyst(), "/watches", body).statusCode();
        body.put("vouch", "their DNS is encrypted");

        int withReason = Api.post(keys.analyst(), "/watches", body).statusCode();

        assertEquals(400, withoutReason);
        assertEquals(201, withReason);
        assertEquals(
                List.of("WATCH_VOUCHED"), Api.get(keys.operator(), "/audit").getList("action"));
    }

    @Test
    void anApplicationIsItsOwnersAlone() {
        JsonPath application = apply();

        int ofAnother = Api.post(
                        keys.otherOperator(), "/watch-applications/" + application.getString("id") + "/dns", Map.of())
                .statusCode();

        assertEquals(404, ofAnother);
        assertEquals(
                0,
                Api.get(keys.otherOperator(), "/watch-applications").getList("").size());
    }
}
