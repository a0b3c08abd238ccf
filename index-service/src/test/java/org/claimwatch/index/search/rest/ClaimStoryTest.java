package org.claimwatch.index.search.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.claimwatch.index.server.Contracts;
import org.claimwatch.index.server.FeedServer;
import org.claimwatch.index.server.Index;
import org.claimwatch.index.server.Servers;
import org.claimwatch.index.server.Servers.Keys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of one claim, its likes, and all of them in numbers. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class ClaimStoryTest {
    private static final String ANGERS = "6f1d9d1c-3a4e-4d7a-9a54-0b6f6c3f2b11";

    @Inject
    Index index;

    FeedServer feed;
    Keys keys;

    @BeforeEach
    void aFewClaimsAreIndexed() throws IOException {
        if (feed.holds("a few claims")) {
            return;
        }
        feed.restart();
        feed.publish(1, withWebsite(Contracts.example("claim.appeared"), "https://www.angers.fr"));
        feed.publish(2, withWebsite(Contracts.example("claim.changed"), "https://www.angers.fr"));
        feed.publish(3, claim(3, "VILLE D'ANGERS", "Grey Heron", null, "2026-04-05T10:00:00Z"));
        feed.publish(4, claim(4, "Mairie", "grey-heron", "angers[.]fr", "2026-05-05T10:00:00Z"));
        feed.publish(5, claim(5, "Ville d’Angers (part 2)", "Grey Heron", null, "2026-05-06T10:00:00Z"));
        feed.publish(6, claim(6, "Northmill Logistics", "Grey Heron", "northmill.example", "2026-05-07T10:00:00Z"));
        ObjectNode merged = claim(7, "Mairie d'Angers", "Grey Heron", "angers.fr", "2026-05-08T10:00:00Z");
        merged.withObject("/data/claim").put("mergedInto", ANGERS);
        feed.publish(7, merged);
        index.awaitAllOf(feed);
        feed.name("a few claims");
    }

    @Test
    void aClaimsHistoryTellsEachChangeWithItsProof() {
        ValidatableResponse answer = get("/claims/" + ANGERS + "/history");

        answer.statusCode(200)
                .body("events.type", contains("claim.appeared", "claim.changed"))
                .body("events[1].changes[0].field", equalTo("status"))
                .body("events[1].changes[0].oldValue", equalTo("COUNTDOWN"))
                .body("events[1].changes[0].newValue", equalTo("PUBLISHED"))
                .body("events[1].at", equalTo("2026-03-09T00:05:11.020Z"))
                .body("events[1].capture", notNullValue());
    }

    @Test
    void theSameOrganisationIsFoundWhereverItIsClaimed() {
        ValidatableResponse answer = get("/claims/" + ANGERS + "/similar");

        answer.statusCode(200)
                .body("claims.claim.title", containsInAnyOrder("VILLE D'ANGERS", "Mairie", "Ville d’Angers (part 2)"))
                .body("claims.find { it.claim.title == 'VILLE D\\'ANGERS' }.because", contains("NAME"))
                .body("claims.find { it.claim.title == 'Mairie' }.because", contains("DOMAIN"))
                .body("claims.find { it.claim.title.endsWith('2)') }.because", contains("NAME_WITHIN"));
        assertEquals("Ville d’Angers (part 2)", answer.extract().path("claims[2].claim.title"));
    }

    @Test
    void aMergedClaimIsReadByItsIdAndFoundNoMore() {
        get("/claims/" + new UUID(2, 7)).statusCode(200).body("mergedInto", equalTo(ANGERS));
        get("/claims?q=title:angers").body("total", equalTo(3));
    }

    @Test
    void aRedactedClaimHasNoStoryAndIsInNobodyElses() throws IOException {
        feed.publish(8, Contracts.example("claim.changed").put("type", "claim.redacted"));
        index.awaitAllOf(feed);

        get("/claims/" + ANGERS + "/history").statusCode(410);
        get("/claims/" + ANGERS + "/similar").statusCode(410);
        get("/claims/" + new UUID(2, 3) + "/similar").body("claims.claim.claimId", not(hasItem(ANGERS)));
        get("/groups").body("groups.name", equalTo(List.of("Grey Heron")));
        get("/statistics").body("claims", equalTo(4));
    }

    @Test
    void anUnknownClaimHasNoStory() {
        get("/claims/" + UUID.randomUUID() + "/history").statusCode(404);
        get("/claims/" + UUID.randomUUID() + "/similar").statusCode(404);
        get("/claims/5/history").statusCode(400).body("errors[0].field", equalTo("claimId"));
    }

    @Test
    void aGroupIsShownByItsClaims() {
        ValidatableResponse answer = get("/groups");

        answer.statusCode(200)
                .body("groups.name", equalTo(List.of("Grey Heron", "Paper Lantern")))
                .body("groups[0].names", containsInAnyOrder("Grey Heron", "grey-heron"))
                .body("groups[0].claims", equalTo(4))
                .body("groups[0].activeSince", equalTo("2026-04-05T10:00:00Z"))
                .body("groups[0].lastClaimAt", equalTo("2026-05-07T10:00:00Z"))
                .body("groups[0].sites.size()", equalTo(1))
                .body("groups[0].months.month", equalTo(List.of("2026-04", "2026-05")))
                .body("groups[0].months.claims", equalTo(List.of(1, 3)))
                .body("groups[0].months.backfill", equalTo(List.of(1, 0)));
    }

    @Test
    void groupsOfSomeClaimsTellOfThoseAlone() {
        get("/groups?q=northmill").body("groups.claims", equalTo(List.of(1)));
        get("/groups?group=GREYHERON").body("groups.name", equalTo(List.of("Grey Heron")));
    }

    @Test
    void statisticsCountWhatTheParametersLeave() {
        get("/statistics")
                .statusCode(200)
                .body("claims", equalTo(5))
                .body("facets.groups.value", equalTo(List.of("Grey Heron", "Paper Lantern")))
                .body("facets.groups.claims", equalTo(List.of(4, 1)))
                .body("months.month", equalTo(List.of("2026-03", "2026-04", "2026-05")))
                .body("months.claims", equalTo(List.of(1, 1, 3)));
        get("/statistics?status=PUBLISHED").body("claims", equalTo(1));
        get("/statistics?q=*x").statusCode(400).body("errors[0].field", equalTo("q"));
    }

    private ValidatableResponse get(String path) {
        return given().header("X-API-Key", keys.analyst()).get(path).then();
    }

    private static ObjectNode withWebsite(ObjectNode event, @Nullable String website) {
        event.withObject("/data/claim/organisation").put("website", website);
        return event;
    }

    private static ObjectNode claim(
            int number, String title, String group, @Nullable String website, String firstSeenAt) throws IOException {
        ObjectNode event = withWebsite(Contracts.example("claim.appeared"), website);
        ObjectNode claim = event.withObject("/data/claim");
        claim.put("claimId", new UUID(2, number).toString())
                .put("title", title)
                .put("group", group)
                .put("firstSeenAt", firstSeenAt)
                .put("backfill", number == 3);
        claim.withObject("/organisation").put("name", title);
        return event;
    }
}
