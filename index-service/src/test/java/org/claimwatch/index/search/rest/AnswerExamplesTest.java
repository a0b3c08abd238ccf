package org.claimwatch.index.search.rest;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.claimwatch.index.server.Contracts;
import org.claimwatch.index.server.FeedServer;
import org.claimwatch.index.server.Index;
import org.claimwatch.index.server.Servers;
import org.claimwatch.index.server.Servers.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the OpenAPI document are what is answered. What is answered is left in target/openapi to be copied. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class AnswerExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Index index;

    FeedServer feed;
    Keys keys;

    @BeforeEach
    void twoClaimsAreIndexed() throws IOException {
        if (feed.holds("examples")) {
            return;
        }
        feed.restart();
        feed.publish(42, Contracts.example("claim.appeared"));
        feed.publish(57, Contracts.example("claim.changed"));
        ObjectNode elsewhere = Contracts.example("claim.appeared").put("time", "2026-04-05T10:00:01Z");
        elsewhere
                .withObject("/data/claim")
                .put("claimId", "b0a1a3f2-6f0e-4c1b-8a56-3d1c9f5f2a77")
                .put("group", "Grey Heron")
                .put("title", "VILLE D'ANGERS")
                .put("status", "ANNOUNCED")
                .put("firstSeenAt", "2026-04-05T10:00:00Z")
                .putNull("publishedAt")
                .putNull("deadline");
        feed.publish(61, elsewhere);
        index.awaitAllOf(feed);
        feed.name("examples");
    }

    @ParameterizedTest
    @CsvSource({
        "claims.json, /claims?q=angers",
        "claim.json, /claims/6f1d9d1c-3a4e-4d7a-9a54-0b6f6c3f2b11",
        "history.json, /claims/6f1d9d1c-3a4e-4d7a-9a54-0b6f6c3f2b11/history",
        "similar.json, /claims/6f1d9d1c-3a4e-4d7a-9a54-0b6f6c3f2b11/similar",
        "groups.json, /groups"
    })
    void anExampleIsWhatIsAnswered(String file, String call) throws IOException {
        String answer = pretty(ask(call));

        assertEquals(pretty(AnswerExamples.text(file)), written(file, answer));
    }

    @ParameterizedTest
    @CsvSource({"statistics.json, /statistics", "index.json, /index"})
    void anExampleOfWhatDependsOnTimeHasTheSameFields(String file, String call) throws IOException {
        String answer = pretty(ask(call));

        assertEquals(fields(AnswerExamples.text(file)), fields(written(file, answer)));
    }

    @Test
    void theExamplesOfATableAndAFeedAreWhatIsAnswered() throws IOException {
        String table = written("claims.csv", ask("/claims/export?format=csv"));
        String atom = written("claims.atom", ask("/claims.atom").replaceAll("http://[^/]+/", "http://127.0.0.1:8082/"));

        assertEquals(AnswerExamples.text("claims.csv"), table);
        assertEquals(AnswerExamples.text("claims.atom"), atom);
    }

    private String ask(String call) {
        return given().header("X-API-Key", keys.analyst())
                .get(call)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String written(String file, String answer) throws IOException {
        Files.writeString(Files.createDirectories(Path.of("target/openapi")).resolve(file), answer);
        return answer;
    }

    private static String pretty(String json) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json));
    }

    private static Set<String> fields(String json) throws IOException {
        Set<String> paths = new TreeSet<>();
        collect("", JSON.readTree(json), paths);
        return paths;
    }

    private static void collect(String path, JsonNode node, Set<String> paths) {
        paths.add(path);
        node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), paths));
        if (node.isArray()) {
            node.forEach(element -> collect(path + "[]", element, paths));
        }
    }
}
