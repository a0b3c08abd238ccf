package org.claimwatch.alert.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.claim.ClaimDetail;
import org.claimwatch.alert.claim.ClaimStatus;
import org.claimwatch.alert.claim.Claims;
import org.claimwatch.alert.claim.Organisation;
import org.claimwatch.alert.match.Evidence;
import org.claimwatch.alert.match.Field;
import org.claimwatch.alert.match.Rule;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.verdict.Opinion;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.Watches;
import org.claimwatch.alert.wording.Golden;
import org.claimwatch.alert.wording.Language;
import org.claimwatch.alert.wording.qute.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LetterTest {
    private static final Layout TEXT = Layout.text(Letter.class, "letter");
    private static final Layout HTML = Layout.html(Letter.class, "letter");
    private static final Watch ANGERS = Watches.angers();

    private static Claim claim(String title) {
        return new Claim(
                UUID.fromString("6f1d9d1c-3a4e-4d7a-9a54-0b6f6c3f2b11"),
                "Paper Lantern",
                title,
                Organisation.UNKNOWN,
                null,
                ClaimStatus.COUNTDOWN,
                Instant.parse("2026-03-29T00:30:00Z"),
                false,
                true,
                new ClaimDetail(
                        Instant.parse("2026-03-29T01:30:00Z"),
                        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        "http://paperlanternexample.onion/post/1",
                        false));
    }

    private static Notification told(NotificationReason reason, Claim... claims) {
        List<ToldClaim> told = Arrays.stream(claims)
                .map(claim -> ToldClaim.of(claim, reason, Tier.EXACT, evidence(claim), null))
                .toList();
        return Notification.first(
                Notifications.ID, Notifications.DOMAIN, ANGERS, reason, "Paper Lantern", told, null, Notifications.NOW);
    }

    private static List<Evidence> evidence(Claim claim) {
        String title = claim.title();
        return List.of(new Evidence(Field.TITLE, 0, title.length(), title, Rule.OFFICIAL_DOMAIN, null));
    }

    private static Notification notice(NotificationReason reason) {
        return Notification.first(
                Notifications.ID, Notifications.DOMAIN, ANGERS, reason, null, List.of(), "MAIL 17", Notifications.NOW);
    }

    static Stream<Arguments> audiencesAndLanguages() {
        return Arrays.stream(Audience.values()).flatMap(audience -> Arrays.stream(Language.values())
                .map(language -> Arguments.of(audience, language)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("audiencesAndLanguages")
    void aLetterIsAsItIsToBeRead(Audience audience, Language language) {
        Letter letter = Letter.of(
                told(NotificationReason.NEW_CLAIM, claim("www.angers.fr")),
                audience,
                language,
                "https://claimwatch.example/links/abc");
        String name = "letter-" + audience.name().toLowerCase() + "-" + language.tag();

        Golden.assertGolden(name + ".txt", letter.subject() + "\n\n" + TEXT.of(letter));
        Golden.assertGolden(name + ".html", HTML.of(letter));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("audiencesAndLanguages")
    void everyReasonIsAsItIsToBeRead(Audience audience, Language language) {
        StringBuilder all = new StringBuilder();
        for (NotificationReason reason : NotificationReason.values()) {
            if (reason.isTold()) {
                Letter letter = Letter.of(of(reason), audience, language, null);
                all.append(letter.subject())
                        .append("\n\n")
                        .append(TEXT.of(letter))
                        .append("\n=====\n");
            }
        }

        Golden.assertGolden("reasons-" + audience.name().toLowerCase() + "-" + language.tag() + ".txt", all.toString());
    }

    private static Notification of(NotificationReason reason) {
        if (reason.isOfStanding()) {
            return Standings.telling(reason);
        }
        return reason.isNotice() && reason != NotificationReason.DIGEST
                ? notice(reason)
                : told(reason, claim("www.angers.fr"));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsToldInEverySubjectAndNoTierIsNamed(Language language) {
        for (NotificationReason reason : NotificationReason.values()) {
            for (Audience audience : Audience.values()) {
                if (reason.isOfClaim()) {
                    Letter letter = Letter.of(told(reason, claim("angers.fr")), audience, language, null);
                    String all = letter.subject() + TEXT.of(letter) + HTML.of(letter);

                    assertTrue(letter.subject().startsWith("Angers"), letter.subject());
                    assertTrue(all.contains(Letter.TLP));
                    for (Tier tier : Tier.values()) {
                        assertFalse(all.contains(tier.name()), all);
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("audiencesAndLanguages")
    void everyRuleStatusAndOpinionHasItsWords(Audience audience, Language language) {
        for (Rule rule : Rule.values()) {
            for (ClaimStatus status : ClaimStatus.values()) {
                Evidence evidence = new Evidence(Field.TITLE, 0, 6, "Angers", rule, "ville");
                ToldClaim claim = new ToldClaim(
                        Notifications.ID,
                        NotificationReason.CONFIRMED,
                        "Paper Lantern",
                        "Angers",
                        status,
                        Notifications.NOW,
                        true,
                        Tier.POSSIBLE,
                        List.of(evidence),
                        Opinion.values()[status.ordinal() % Opinion.values().length],
                        null,
                        new ClaimDetail(null, null, null, true));
                Notification notification = Notification.first(
                        Notifications.ID,
                        Notifications.DOMAIN,
                        ANGERS,
                        NotificationReason.CONFIRMED,
                        null,
                        List.of(claim),
                        null,
                        Notifications.NOW);

                TEXT.of(Letter.of(notification, audience, language, null));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatThePressIsToldHoldsNoLinkNoDeadlineAndTheStatementNoGroup(Language language) {
        Letter letter =
                Letter.of(told(NotificationReason.NEW_CLAIM, claim("Ville d’Angers")), Audience.PRESS, language, null);

        String all = TEXT.of(letter);
        String statement = letter.blocks().stream()
                .filter(Letter.Block.Words.class::isInstance)
                .map(block -> ((Letter.Block.Words) block).text())
                .findFirst()
                .orElseThrow();
        assertFalse(all.contains("onion") || all.contains("sha256") || all.contains("03:30"), all);
        assertFalse(statement.contains("Paper Lantern"), statement);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRedactionSaysWhyAndNothingOfWhatWasToldBefore(Language language) {
        ToldClaim redacted = ToldClaim.of(
                        Claims.titled(Claim.REDACTED), NotificationReason.CLAIM_REDACTED, Tier.LIKELY, List.of(), null)
                .correctedFor("A name.\r\nBcc: all@city.example");
        Notification notification = Notification.first(
                Notifications.ID,
                Notifications.DOMAIN,
                ANGERS,
                NotificationReason.CLAIM_REDACTED,
                "Paper Lantern",
                List.of(redacted),
                null,
                Notifications.NOW);

        for (Audience audience : Audience.values()) {
            String text = TEXT.of(Letter.of(notification, audience, language, null));

            assertTrue(text.contains("A name."), text);
            assertTrue(text.contains(Claim.REDACTED), text);
            assertTrue(text.lines().noneMatch(line -> line.startsWith("Bcc")), text);
        }
    }

    @Test
    void aTimeIsToldAsTheClockShowsItOverTheChangeToSummerTime() {
        Letter letter =
                Letter.of(told(NotificationReason.NEW_CLAIM, claim("angers.fr")), Audience.CERT, Language.EN, null);

        String text = TEXT.of(letter);
        assertTrue(text.contains("29 March 2026, 01:30 CET (29 March 2026, 00:30 UTC)"), text);
        assertTrue(text.contains("29 March 2026, 03:30 CEST (29 March 2026, 01:30 UTC)"), text);
    }

    @Test
    void aTimeOnALeapDayIsTold() {
        Claim claim = new Claim(
                Notifications.ID,
                "Paper Lantern",
                "angers.fr",
                Organisation.UNKNOWN,
                null,
                ClaimStatus.ANNOUNCED,
                Instant.parse("2028-02-28T23:30:00Z"),
                false,
                true,
                ClaimDetail.NONE);

        String text = TEXT.of(Letter.of(told(NotificationReason.NEW_CLAIM, claim), Audience.PRESS, Language.FR, null));

        assertTrue(text.contains("29 février 2028 à 00\u00A0h\u00A030"), text);
    }

    @Test
    void moreClaimsThanAnybodyReadsAreCounted() {
        Claim[] claims = Stream.generate(() -> claim("angers.fr")).limit(13).toArray(Claim[]::new);

        String text =
                TEXT.of(Letter.of(told(NotificationReason.FIRST_READ, claims), Audience.PRESS, Language.EN, null));

        assertTrue(text.contains("3 more are in the list of notifications."), text);
    }

    @Provide
    Arbitrary<String> hostile() {
        return HostileTitles.any();
    }

    @Property(tries = 200)
    void aHostileTitleIsInertInEveryPartOfALetter(@ForAll("hostile") String title) {
        Claim claim = Claims.titled(title);
        for (Language language : Language.values()) {
            for (Audience audience : Audience.values()) {
                Letter letter = Letter.of(told(NotificationReason.NEW_CLAIM, claim), audience, language, null);
                String text = TEXT.of(letter);
                String html = HTML.of(letter);

                assertEquals(1, letter.subject().lines().count());
                assertTrue(text.lines().noneMatch(line -> line.startsWith("Bcc")), text);
                for (String live : HostileTitles.LIVE) {
                    assertFalse(text.contains(live), text);
                    assertFalse(html.contains(live), html);
                }
                for (String tag : List.of("<script", "<img", "onerror=alert(1)>", "<a ")) {
                    assertFalse(html.contains(tag), html);
                }
            }
        }
    }
}
