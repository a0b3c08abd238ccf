package org.claimwatch.alert.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.outside.Api;
import org.claimwatch.alert.outside.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an event of the feed to the mail. */
@QuarkusTest
class NotifyingTest extends ServiceTest {
    private String watch;

    @BeforeEach
    void watchAngers() {
        watch = Api.watch(keys.operator(), "Angers").getString("id");
        Api.receiver(keys.operator(), "press@city.example", "en");
    }

    private JsonPath notifications() {
        return Api.get(keys.press(), "/notifications?watch=" + watch);
    }

    /** Without the line breaks that quoted-printable adds (RFC 2045, section 6.7). */
    private static String unfolded(String mail) {
        return mail.replace("=\r\n", "");
    }

    private void mailsAre(int count) {
        await().atMost(SOON).until(() -> mails().size() == count);
    }

    @Test
    void aClaimThatNamesAWatchedPlaceIsMailed() {
        crawler.appeared("Ville d’Angers");

        mailsAre(1);
        String mail = mails().getFirst();
        assertEquals("press@city.example", header(mail, "To"));
        assertEquals("Angers: a group claims an attack (unverified)", header(mail, "Subject"));
        assertEquals("auto-generated", header(mail, "Auto-Submitted"));
        assertTrue(header(mail, "Content-Type").startsWith("multipart/alternative"), mail);
        assertFalse(header(mail, "Date").isEmpty());
        assertFalse(mail.contains("Cc:"), mail);
        await().atMost(SOON)
                .until(() ->
                        notifications().getString("[0].deliveries[0].state").equals("DELIVERED"));
        assertEquals(notifications().getString("[0].messageId"), header(mail, "Message-ID"));
        assertTrue(header(mail, "Message-ID").endsWith("@claimwatch.example>"), mail);
    }

    @Test
    void aMailSaysNothingOfRansomDeadlineSizeOrLink() {
        crawler.appeared("Ville d’Angers");

        mailsAre(1);
        String mail = mails().getFirst();
        for (String unsaid : List.of("900000", "USD", "30000000000", "30 GB", "9 March", ".onion", "http:")) {
            assertFalse(mail.contains(unsaid), mail);
        }
    }

    @Test
    void eachReceiverOfTheOwnerIsMailedInItsLanguageAndNobodyElse() {
        Api.receiver(keys.operator(), "presse@city.example", "fr");
        Api.receiver(keys.otherOperator(), "press@other.example", "en");

        crawler.appeared("Ville d’Angers");

        mailsAre(2);
        List<String> subjects = mails().stream()
                .map(mail -> header(mail, "To") + " " + header(mail, "Subject").contains("=C2=A0:"))
                .sorted()
                .toList();
        assertEquals(List.of("press@city.example false", "presse@city.example true"), subjects);
        assertEquals(
                1,
                mails().stream()
                        .map(mail -> header(mail, "Message-ID"))
                        .distinct()
                        .count());
    }

    @Test
    void aTitleCannotAddAHeader() {
        crawler.appeared("Ville d’Angers\r\nBcc: everybody@city.example\r\n\r\nhello");

        mailsAre(1);
        assertEquals("", header(mails().getFirst(), "Bcc"));
        assertFalse(mails().getFirst().contains("\nBcc:"), mails().getFirst());
    }

    @Test
    void aPossibleMatchIsKeptAndNotMailedUntilTheClaimSaysMore() {
        UUID claim = crawler.appeared("Angers");
        caughtUp();
        assertEquals(
                "POSSIBLE", Api.get(keys.press(), "/matches?watch=" + watch).getString("[0].tier"));
        assertEquals(0, notifications().getList("").size());

        crawler.changed(claim, "Ville d’Angers");

        mailsAre(1);
        assertEquals("TIER_RAISED", notifications().getString("[0].reason"));
        assertEquals("LIKELY", Api.get(keys.press(), "/matches?watch=" + watch).getString("[0].tier"));
    }

    @Test
    void aClaimOfASitesFirstReadIsMailedAsOneThatMayBeOlder() {
        crawler.foundAtFirstRead("Ville d’Angers");

        mailsAre(1);
        assertTrue(unfolded(mails().getFirst()).contains("At our first read of a leak site"));
        assertEquals("FIRST_READ", notifications().getString("[0].reason"));
    }

    @Test
    void aClaimThatChangesIsFollowedInItsThreadAndSoIsItsMatch() {
        UUID claim = crawler.appeared("Ville d’Angers");
        mailsAre(1);

        crawler.changed(claim, "Northmill Logistics");
        caughtUp();
        int matchesAfterwards =
                Api.get(keys.press(), "/matches?watch=" + watch).getList("").size();
        crawler.changed(claim, "Mairie d’Angers");

        mailsAre(3);
        assertEquals(0, matchesAfterwards);
        assertEquals(
                1, Api.get(keys.press(), "/matches?watch=" + watch).getList("").size());
        assertEquals(
                List.of("NAMED_AGAIN", "NO_LONGER_NAMED", "NEW_CLAIM"),
                notifications().getList("reason"));
        assertEquals(1, notifications().getList("threadId").stream().distinct().count());
    }

    @Test
    void whoeverWasToldOfAClaimIsToldThatItIsRetractedOnceAndItsMatchEnds() {
        UUID claim = crawler.appeared("Ville d’Angers");
        crawler.appeared("Mairie d’Angers");
        mailsAre(2);
        UUID correction = UUID.randomUUID();

        crawler.corrected(claim, "claim.corrected", "RETRACT", "Ville d’Angers", correction);
        mailsAre(3);
        crawler.corrected(claim, "claim.corrected", "RETRACT", "Ville d’Angers", correction);
        crawler.renewEpoch();
        caughtUp();

        assertTrue(mails().stream().anyMatch(mail -> unfolded(mail).contains("It was an advertisement.")));
        assertEquals("CLAIM_RETRACTED", notifications().getString("[0].reason"));
        assertEquals(3, notifications().getList("").size());
        assertEquals(
                1, Api.get(keys.press(), "/matches?watch=" + watch).getList("").size());
    }

    @Test
    void aCorrectionIsToldEvenIfThePostingNoLongerNamesThePlace() {
        UUID claim = crawler.appeared("Ville d’Angers");
        mailsAre(1);
        crawler.changed(claim, "Northmill Logistics");
        mailsAre(2);

        crawler.corrected(claim, "claim.corrected", "RETRACT", "Northmill Logistics", UUID.randomUUID());
        mailsAre(3);
        crawler.renewEpoch();
        caughtUp();

        assertEquals(
                List.of("CLAIM_RETRACTED", "NO_LONGER_NAMED", "NEW_CLAIM"),
                notifications().getList("reason"));
    }

    @Test
    void aRedactedClaimLeavesNothingBehindAndIsTold() {
        UUID claim = crawler.appeared("Ville d’Angers");
        mailsAre(1);
        Response issued = Api.as(keys.press()).get("/watches/" + watch + "/report?audience=cert");
        String report = issued.jsonPath().getString("id");

        crawler.corrected(claim, "claim.redacted", "REDACT", "[redacted]", UUID.randomUUID());
        mailsAre(2);
        caughtUp();

        String kept = notifications().prettify()
                + Api.get(keys.press(), "/reports/" + report).prettify()
                + Api.as(keys.press())
                        .accept("text/plain")
                        .get("/reports/" + report)
                        .asString()
                + Api.as(keys.press())
                        .accept("text/html")
                        .get("/reports/" + report)
                        .asString();
        assertEquals(2, notifications().getList("").size());
        assertTrue(issued.asString().contains("Ville d’Angers"), issued.asString());
        assertFalse(kept.contains("Ville d"), kept);
        assertTrue(kept.contains("[redacted]"), kept);
        assertEquals(
                0, Api.get(keys.press(), "/matches?watch=" + watch).getList("").size());
    }

    @Test
    void afterAReplayWhatWasKnownIsNotMailedAgainAndWhatIsNewIs() {
        crawler.appeared("Ville d’Angers");
        mailsAre(1);
        caughtUp();

        crawler.renewEpoch();
        crawler.appeared("Mairie d’Angers");

        mailsAre(2);
        caughtUp();
        assertEquals(2, notifications().getList("").size());
        assertEquals(2, tables.count("claim"));
    }

    @Test
    void aBrokenEventIsParkedAndHoldsUpNothing() {
        UUID broken = UUID.randomUUID();
        crawler.add(crawler.event("claim.appeared", broken));
        crawler.add(crawler.event("site.silent", UUID.randomUUID()));
        crawler.add(crawler.event("claim.from-the-future", UUID.randomUUID()));
        crawler.appeared("Ville d’Angers");

        mailsAre(1);
        JsonPath parked = Api.get(keys.analyst(), "/parked-events");
        assertEquals(List.of("claim.appeared has no claim"), parked.getList("reason"));
        assertEquals(broken.toString(), parked.getString("[0].claimId"));
    }

    @Test
    void aBrokenEventIsSettledByALaterOneOfItsClaim() {
        UUID claim = UUID.randomUUID();
        crawler.add(crawler.event("claim.appeared", claim));
        await().atMost(SOON).until(() -> tables.count("parked_event") == 1);

        crawler.changed(claim, "Ville d’Angers");

        mailsAre(1);
        assertEquals(0, tables.count("parked_event"));
    }

    @Test
    void anEventWithoutAReadableIdIsParkedOnceHoweverOftenItComes() {
        crawler.add(crawler.event("claim.appeared", UUID.randomUUID()).put("id", "what?"));
        await().atMost(SOON).until(() -> tables.count("parked_event") == 1);

        crawler.appeared("Ville d’Angers");

        mailsAre(1);
        assertEquals(1, tables.count("parked_event"));
    }

    @Test
    void aTitleThatPostgresCannotKeepHoldsUpNothing() {
        crawler.appeared("\u0000\uD800 Ville d’Angers");

        mailsAre(1);
    }

    @Test
    void withoutAReceiverTheNotificationIsThereForEverybodyToSee() {
        Api.watch(keys.otherOperator(), "Nantes");

        crawler.appeared("Ville de Nantes");

        await().atMost(SOON)
                .until(() ->
                        Api.get(keys.otherPress(), "/notifications").getList("").size() == 1);
        assertEquals(
                0,
                Api.get(keys.otherPress(), "/notifications")
                        .getList("[0].deliveries")
                        .size());
    }
}
