package org.claimwatch.index.rebuild.rest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.claimwatch.index.server.Contracts;
import org.claimwatch.index.server.FeedServer;
import org.claimwatch.index.server.Index;
import org.claimwatch.index.server.Servers;
import org.claimwatch.index.server.Servers.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class IndexResourceTest {
    @Inject
    Index index;

    FeedServer feed;
    Keys keys;

    @BeforeEach
    void threeEventsAreIndexed() throws IOException {
        feed.restart();
        feed.publish(3, Contracts.example("claim.appeared-backfill"));
        feed.publish(42, Contracts.example("claim.appeared"));
        feed.publish(57, Contracts.example("claim.changed"));
        index.awaitAllOf(feed);
        // what a test before replaced stays for its grace time
        await().atMost(Duration.ofSeconds(20)).until(() -> index.indices().size() == 1);
    }

    @AfterEach
    void theFeedAnswers() {
        feed.hold(false);
    }

    @Test
    void aRebuiltIndexTakesThePlaceOfTheLiveOneAndSearchesNeverNotice() {
        String old = state().extract().path("live.index");

        rebuild().statusCode(202).body("next.index", notNullValue());
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            given().header("X-API-Key", keys.analyst())
                    .get("/claims")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(2));
            return !old.equals(state().extract().path("live.index"));
        });

        state().body("live.sequence", equalTo(57)).body("next", nullValue());
        await().atMost(Duration.ofSeconds(20)).until(() -> index.indices().size() == 1);
    }

    @Test
    void askingForARebuildTwiceMakesOne() throws IOException {
        feed.hold(true);

        String first = rebuild().extract().path("next.index");
        String second = rebuild().extract().path("next.index");

        assertEquals(first, second);
        assertEquals(2, index.indices().size());
    }

    @Test
    void aRebuildThatIsCancelledLeavesTheLiveIndexAsItWas() throws IOException {
        feed.hold(true);
        String live = state().extract().path("live.index");
        rebuild();

        given().header("X-API-Key", keys.operator())
                .delete("/index/rebuild")
                .then()
                .statusCode(204);

        given().header("X-API-Key", keys.operator())
                .delete("/index/rebuild")
                .then()
                .statusCode(404);
        feed.hold(false);
        state().body("live.index", equalTo(live)).body("live.sequence", equalTo(57));
        assertEquals(List.of(live), index.indices());
        assertEquals(2, index.count());
    }

    @Test
    void aNewMappingHasTheIndexRebuiltByItself() throws IOException {
        index.pretendOlderMapping();

        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> index.name()
                .startsWith("claims-2-"));

        index.awaitAllOf(feed);
        assertEquals(2, index.count());
        assertNotEquals(0, index.version(Index.ANGERS));
    }

    @Test
    void whatCouldNotBeIndexedIsShownWithTheReason() throws IOException {
        var poison = Contracts.example("claim.appeared");
        poison.withObject("/data/claim").put("status", "DOUBTED");
        feed.publish(60, poison);
        index.awaitAllOf(feed);

        String reason = given().header("X-API-Key", keys.operator())
                .get("/index/parked?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("events[0].reason");

        assertTrue(reason.contains("DOUBTED"), reason);
    }

    @Test
    void onlyOperatorsRebuild() {
        given().post("/index/rebuild").then().statusCode(401);
        given().header("X-API-Key", keys.analyst())
                .post("/index/rebuild")
                .then()
                .statusCode(403);
        given().header("X-API-Key", keys.analyst()).get("/index/parked").then().statusCode(403);
    }

    private ValidatableResponse rebuild() {
        return given().header("X-API-Key", keys.operator())
                .post("/index/rebuild")
                .then();
    }

    private ValidatableResponse state() {
        return given().header("X-API-Key", keys.analyst()).get("/index").then().statusCode(200);
    }
}
