package org.claimwatch.alert.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimwatch.alert.outside.Api;
import org.claimwatch.alert.outside.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told, what is kept, and what follows. */
@QuarkusTest
class TellingTest extends ServiceTest {
    private String watch;

    @BeforeEach
    void watchAngers() {
        watch = Api.watch(keys.operator(), "Angers").getString("id");
        Api.receiver(keys.operator(), "press@city.example", "en");
    }

    private void mailsAre(int count) {
        await().atMost(SOON).until(() -> mails().size() == count);
    }

    private JsonPath match() {
        return Api.get(keys.press(), "/matches?watch=" + watch);
    }

    private List<String> reasons() {
        return Api.get(keys.press(), "/notifications?watch=" + watch).getList("reason");
    }

    private void afterReview() {
        Api.as(keys.operator())
                .contentType("application/json")
                .body(Map.of("release", "AFTER_REVIEW"))
                .put("/watches/" + watch + "/telling")
                .then()
                .statusCode(200);
    }

    private Response judge(String key, String opinion) {
        return Api.post(key, "/matches/" + match().getString("[0].id") + "/verdict", Map.of("opinion", opinion));
    }

    @Test
    void whatTheSiteSaysLaterFollowsInTheThread() {
        UUID claim = crawler.appeared("Ville d’Angers");
        mailsAre(1);

        crawler.says(claim, "Ville d’Angers", "COUNTDOWN");
        mailsAre(2);
        crawler.says(claim, "Ville d’Angers", "PUBLISHED");
        mailsAre(3);
        crawler.says(claim, "Ville d’Angers", "WITHDRAWN");
        mailsAre(4);
        crawler.says(claim, "Ville d’Angers", "PUBLISHED");
        mailsAre(5);

        assertEquals(
                List.of("LISTED_AGAIN", "NO_LONGER_LISTED", "SAID_PUBLISHED", "COUNTDOWN", "NEW_CLAIM"), reasons());
        String first = header(mails().getFirst(), "Message-ID");
        mails().subList(1, 5).forEach(mail -> {
            assertEquals(first, header(mail, "In-Reply-To"));
            assertEquals(first, header(mail, "References"));
        });
        assertEquals(
                5,
                mails().stream()
                        .map(mail -> header(mail, "Message-ID"))
                        .distinct()
                        .count());
    }

    @Test
    void aReplayTellsNothingOfTheWayThereOnlyWhatIsNewAtItsEnd() {
        UUID claim = crawler.appeared("Ville d’Angers");
        mailsAre(1);
        crawler.says(claim, "Ville d’Angers", "COUNTDOWN");
        mailsAre(2);
        caughtUp();

        crawler.renewEpoch();
        crawler.says(claim, "Ville d’Angers", "PUBLISHED");

        mailsAre(3);
        caughtUp();
        assertEquals(List.of("SAID_PUBLISHED", "COUNTDOWN", "NEW_CLAIM"), reasons());
    }

    @Test
    void aMatchIsHeldForReviewAndSaysSo() {
        afterReview();

        crawler.appeared("Ville d’Angers");
        caughtUp();

        assertEquals("HELD_FOR_REVIEW", match().getString("[0].reason"));
        assertEquals(0, mails().size());
        assertEquals(
                1,
                tables.count("outcome where due_at between now() + interval '14 minutes' and now() + interval '15"
                        + " minutes'"));
    }

    @Test
    void whatNobodyReviewedGoesOutAllTheSameAndOnce() {
        afterReview();
        crawler.appeared("Ville d’Angers");
        caughtUp();

        tables.run("update outcome set due_at = now()");

        mailsAre(1);
        assertEquals(List.of("NOT_REVIEWED"), reasons());
        assertEquals("NOT_REVIEWED", match().getString("[0].reason"));
    }

    @Test
    void aVerdictReleasesWhatIsHeldAtOnce() {
        afterReview();
        crawler.appeared("Ville d’Angers");
        caughtUp();

        judge(keys.press(), "ABOUT_US").then().statusCode(201);

        mailsAre(1);
        assertEquals(List.of("CONFIRMED"), reasons());
        assertEquals("ABOUT_US", match().getString("[0].opinion"));
    }

    @Test
    void aVerdictKeepsWhatIsNotAboutUsAndCountsAsMeasuredPrecision() {
        afterReview();
        crawler.appeared("Ville d’Angers");
        caughtUp();

        judge(keys.press(), "NOT_US").then().statusCode(201);
        tables.run("update outcome set due_at = now()");
        caughtUp();

        assertEquals("NOT_US", match().getString("[0].reason"));
        JsonPath precision = Api.get(keys.press(), "/matches/precision");
        assertEquals(List.of("EXACT", "LIKELY", "POSSIBLE"), precision.getList("tier"));
        assertEquals(List.of(0, 1, 0), precision.getList("wrong"));
        assertEquals(0.0f, precision.getFloat("[1].share"));
        assertEquals(List.of(), reasons());
    }

    @Test
    void anotherOwnerJudgesNothing() {
        crawler.appeared("Ville d’Angers");
        caughtUp();

        assertEquals(404, judge(keys.otherPress(), "NOT_US").statusCode());
    }

    @Test
    void whereTheOwnerHasAnalystsAWatchIsReviewedByDefault() {
        String ofCert = Api.watch(keys.analyst(), "Cholet").getString("id");

        assertEquals(
                "AFTER_REVIEW",
                Api.get(keys.analyst(), "/watches/" + ofCert + "/telling").getString("release"));
        assertEquals(
                "DIRECT",
                Api.get(keys.press(), "/watches/" + watch + "/telling").getString("release"));
    }

    @Test
    void aSilencedMatchIsKeptAndShownAndTheReportStillSpeaksOfIt() {
        Map<String, Object> silence =
                Map.of("watch", watch, "endsAt", Instant.now().plusSeconds(600).toString(), "comment", "exercise");
        Api.post(keys.operator(), "/silences", silence).then().statusCode(201);

        crawler.appeared("Ville d’Angers");
        caughtUp();

        assertEquals("SILENCED", match().getString("[0].reason"));
        assertEquals("ACTIVE", Api.get(keys.press(), "/silences").getString("[0].state"));
        assertEquals(
                "CLAIM_FOUND",
                Api.get(keys.press(), "/watches/" + watch + "/report").getString("answer"));
        assertEquals(0, tables.count("notification"));
    }

    @Test
    void aSilenceThatWasEndedCoversNothingMore() {
        Map<String, Object> silence =
                Map.of("tier", "EXACT", "endsAt", Instant.now().plusSeconds(600).toString(), "comment", "exercise");
        String id = Api.post(keys.operator(), "/silences", silence).jsonPath().getString("id");

        int byAnother = Api.as(keys.otherOperator()).delete("/silences/" + id).statusCode();
        Api.as(keys.operator()).delete("/silences/" + id).then().statusCode(200);
        crawler.appeared("Ville d’Angers");

        mailsAre(1);
        assertEquals(404, byAnother);
        assertEquals("EXPIRED", Api.get(keys.press(), "/silences").getString("[0].state"));
        assertEquals(
                List.of("SILENCE_ENDED", "SILENCE_MADE", "RECEIVER_MADE"),
                Api.get(keys.operator(), "/audit").getList("action"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            nullValues = "null",
            value = {"endsAt, 2020-01-01T00:00:00Z", "comment, ''", "tier, null", "endsAt, null"})
    void aSilenceThatIsNotAsItShouldBeIsRefusedByName(String field, String value) {
        Map<String, Object> silence = new HashMap<>(Map.of(
                "tier", "LIKELY", "endsAt", Instant.now().plusSeconds(600).toString(), "comment", "exercise"));
        silence.put(field, value);

        Response refused = Api.post(keys.operator(), "/silences", silence);

        assertEquals(400, refused.statusCode());
        assertEquals(
                field.equals("tier") ? "watchId" : field, refused.jsonPath().getString("errors[0].field"));
    }

    @Test
    void theFirstAcknowledgementOfAThreadStays() {
        UUID claim = crawler.appeared("Ville d’Angers");
        mailsAre(1);
        crawler.says(claim, "Ville d’Angers", "PUBLISHED");
        mailsAre(2);
        List<String> ids = Api.get(keys.press(), "/notifications").getList("id");

        String first = acknowledge(keys.press(), ids.get(1)).jsonPath().getString("author");
        String second = acknowledge(keys.analyst(), ids.get(0)).jsonPath().getString("author");

        assertEquals(first, second);
        assertEquals(404, acknowledge(keys.otherPress(), ids.get(0)).statusCode());
        assertEquals(
                List.of(first, first), Api.get(keys.press(), "/notifications").getList("acknowledgement.author"));
        assertEquals("THREAD_ACKNOWLEDGED", Api.get(keys.operator(), "/audit").getString("[0].action"));
    }

    private static Response acknowledge(String key, String notification) {
        return Api.post(key, "/notifications/" + notification + "/acknowledgement", Map.of());
    }

    @Test
    void weakMatchesGoToWhoReviewsThemInOneDigestAndToNobodyElse() {
        Map<String, Object> cert =
                Map.of("channel", "MAIL", "address", "soc@city.example", "language", "en", "audience", "CERT");
        Api.post(keys.operator(), "/receivers", cert).then().statusCode(201);
        crawler.appeared("CHU d’Angers");
        crawler.onATracker("Ville d’Angers");
        caughtUp();

        tables.run("update outcome set since = now() - interval '5 hours'");

        mailsAre(1);
        assertEquals("soc@city.example", header(mails().getFirst(), "To"));
        assertEquals(List.of("DIGEST"), reasons());
        assertEquals(
                2, Api.get(keys.press(), "/notifications").getList("[0].claims").size());
        assertEquals(2, tables.count("outcome where thread_id is not null"));
    }

    @Test
    void whatOnlyATrackerSaysIsKept() {
        crawler.onATracker("Ville d’Angers");
        caughtUp();

        assertEquals("TRACKER_ONLY", match().getString("[0].reason"));
        assertEquals(0, tables.count("notification"));
    }
}
