package org.claimwatch.alert.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.claimwatch.alert.claim.Claims;
import org.claimwatch.alert.claim.Correction;
import org.claimwatch.alert.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTest {
    @Test
    void theEnglishLetterTellsAClaimAndNotAFact() {
        Letter letter = Letter.of(Notifications.titled("Ville d’Angers"), Language.EN);

        assertEquals("[Claimwatch] LIKELY: a group claims Angers", letter.subject());
        assertEquals("""
                The group “Paper Lantern” lists on its leak site an organisation that seems to be the authority of Angers.
                This is what the group says. Nobody has verified it, and it does not prove that data was taken.

                The posting is new on the site.

                Watch:                Angers
                Group:                Paper Lantern
                Title as posted:      “Ville d’Angers”
                First seen by us:     2 March 2026, 09:14 UTC
                Status per the site:  announced
                Match:                LIKELY, because of these words:
                  - title: “Ville d’Angers” (the name, with the cue “ville”)

                Pass this on now to whoever is in charge of information security and to your data protection officer: \
                they can check whether it is true, and a legal deadline may already be running. Do not visit the site or \
                answer the group; to questions, say only that you know of a claim and are looking into it.

                Notification 0195562e-5a00-7000-8000-000000000001
                """, letter.text());
    }

    @Test
    void theFrenchLetterSaysTheSame() {
        Letter letter = Letter.of(Notifications.titled("Ville d’Angers"), Language.FR);

        assertEquals("[Claimwatch] LIKELY\u00A0: un groupe revendique une attaque contre Angers", letter.subject());
        assertTrue(letter.text().contains("Titre publié\u00A0:"), letter.text());
        assertTrue(letter.text().contains("«\u00A0Ville d’Angers\u00A0»"), letter.text());
        assertTrue(letter.text().contains("2 mars 2026 à 09\u00A0h\u00A014\u00A0UTC"), letter.text());
        assertTrue(letter.text().contains("Personne ne l’a vérifié"), letter.text());
    }

    @Test
    void aClaimOfASitesFirstReadIsToldAsOneThatMayBeOlder() {
        Notification notification =
                Notifications.of(Claims.of(UUID.randomUUID(), "Ville d’Angers", true), NotificationReason.FIRST_READ);

        Letter letter = Letter.of(notification, Language.EN);

        assertTrue(letter.text().contains("Found at our first read of this site; it may be older."));
    }

    @ParameterizedTest
    @EnumSource
    void aCorrectionSaysWhatWasToldAndWhyItIsNoMore(Language language) {
        Notification told = Notifications.titled("Ville d’Angers");
        Correction correction =
                new Correction(UUID.randomUUID(), Correction.Kind.RETRACT, "An advert.\r\nBcc: all@city.example", null);
        Notification corrected = new Correcting(Claims.titled("Ville d’Angers"), correction)
                .of(told, UUID::randomUUID, "city.example", told.createdAt());

        Letter letter = Letter.of(corrected, language);

        assertTrue(letter.subject().contains("Angers"), letter.subject());
        assertTrue(letter.text().contains("An advert."), letter.text());
        assertTrue(letter.text().lines().noneMatch(line -> line.startsWith("Bcc")), letter.text());
        assertFalse(letter.text().contains("LIKELY"), letter.text());
    }

    @ParameterizedTest
    @EnumSource
    void aHostileTitleAddsNeitherAHeaderNorALine(Language language) {
        String hostile = "Ville d’Angers\r\nBcc: everybody@city.example\r\n\r\nPay now {0} '{1}";

        Letter letter = Letter.of(Notifications.titled(hostile), language);

        assertEquals(1, letter.subject().lines().count());
        assertFalse(letter.text().contains("\r"));
        assertTrue(letter.text().lines().noneMatch(line -> line.startsWith("Bcc") || line.startsWith("Pay")));
        assertTrue(letter.text().contains("Pay now {0} '{1}"), letter.text());
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonThatIsToldHasASentence(Language language) {
        for (NotificationReason reason : NotificationReason.values()) {
            if (reason.isTold()) {
                Letter.of(Notifications.of(Claims.titled("angers.fr"), reason), language);
            }
        }
    }
}
