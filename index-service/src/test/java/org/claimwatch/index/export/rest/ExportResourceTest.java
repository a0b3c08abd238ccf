package org.claimwatch.index.export.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.index.server.Contracts;
import org.claimwatch.index.server.FeedServer;
import org.claimwatch.index.server.Index;
import org.claimwatch.index.server.Servers;
import org.claimwatch.index.server.Servers.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class ExportResourceTest {
    /** More than are read at a time. */
    private static final int CLAIMS = 2_100;

    @Inject
    Index index;

    FeedServer feed;
    Keys keys;

    @BeforeEach
    void manyClaimsAreIndexed() throws IOException {
        if (feed.holds("many claims")) {
            return;
        }
        feed.restart();
        feed.publish(1, Contracts.example("claim.appeared"));
        for (int i = 2; i <= CLAIMS; i++) {
            ObjectNode event = Contracts.example("claim.appeared-backfill");
            event.withObject("/data/claim")
                    .put("claimId", new UUID(3, i).toString())
                    .put("title", "=Northmill, no. " + i);
            feed.publish(i, event);
        }
        index.awaitAllOf(feed);
        feed.name("many claims");
    }

    @Test
    void everyClaimIsALineOfTheTable() {
        String table = export("/claims/export?format=csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        assertEquals(1 + CLAIMS, table.lines().count());
        assertTrue(table.startsWith("claimId,group,status,title,"), table.substring(0, 80));
        assertTrue(table.contains(",\"'=Northmill, no. 2\","));
    }

    @Test
    void everyClaimIsAnObjectOfItsOwnLine() throws IOException {
        String lines = export("/claims/export?format=ndjson").asString();

        Set<String> ids = new HashSet<>();
        for (String line : lines.lines().toList()) {
            ids.add(new ObjectMapper().readTree(line).get("claimId").asText());
        }
        assertEquals(CLAIMS, ids.size());
    }

    @Test
    void anExportTakesTheFiltersOfTheSearch() {
        assertEquals(
                1,
                export("/claims/export?format=ndjson&status=COUNTDOWN")
                        .asString()
                        .lines()
                        .count());
        assertEquals(
                0,
                export("/claims/export?format=ndjson&q=nobody")
                        .asString()
                        .lines()
                        .count());
        export("/claims/export?format=xml").then().statusCode(400).body("errors[0].field", equalTo("format"));
        export("/claims/export").then().statusCode(400).body("errors[0].field", equalTo("format"));
        export("/claims/export?format=csv&q=*x").then().statusCode(400).body("errors[0].field", equalTo("q"));
    }

    @Test
    void aFeedReaderIsToldOnceWhatChanged() {
        Response first = export("/claims.atom?q=angers");

        first.then().statusCode(200).body(containsString("urn:uuid:6f1d9d1c-3a4e-4d7a-9a54-0b6f6c3f2b11"));
        given().header("X-API-Key", keys.analyst())
                .header("If-None-Match", first.header("ETag"))
                .get("/claims.atom?q=angers")
                .then()
                .statusCode(304);
        given().header("X-API-Key", keys.analyst())
                .header("If-None-Match", "\"another\"")
                .get("/claims.atom?q=angers")
                .then()
                .statusCode(200);
    }

    @Test
    void aRedactedClaimIsInNoExport() throws IOException {
        feed.publish(CLAIMS + 1, Contracts.example("claim.changed").put("type", "claim.redacted"));
        index.awaitAllOf(feed);

        assertFalse(export("/claims/export?format=csv").asString().contains("Angers"));
        assertFalse(export("/claims/export?format=ndjson").asString().contains("Angers"));
        export("/claims.atom").then().body(not(containsString("Angers")));
    }

    @Test
    void onlyAnalystsExport() {
        given().get("/claims/export?format=csv").then().statusCode(401);
        given().header("X-API-Key", keys.press()).get("/claims.atom").then().statusCode(403);
    }

    private Response export(String path) {
        return given().header("X-API-Key", keys.analyst()).get(path);
    }
}
