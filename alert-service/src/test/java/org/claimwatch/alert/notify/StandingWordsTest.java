package org.claimwatch.alert.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.claimwatch.alert.report.Doubt;
import org.claimwatch.alert.wording.Language;
import org.claimwatch.alert.wording.qute.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandingWordsTest {
    private static final Layout TEXT = Layout.text(Letter.class, "letter");
    private static final Layout HTML = Layout.html(Letter.class, "letter");

    private static Letter letter(Standing standing, Language language) {
        return Letter.of(
                Standings.told(NotificationReason.HEARTBEAT, standing), Audience.PRESS, language, "https://x.example");
    }

    @Test
    void aHeartbeatSaysHowMuchIsReadAndThatNothingWasFound() {
        Letter english = letter(Standings.of(1), Language.EN);
        Letter french = letter(Standings.of(1), Language.FR);

        assertEquals("Angers: still watching, coverage 90%, nothing found", english.subject());
        assertEquals("Angers\u00A0: veille en cours, couverture 90\u00A0%, rien trouvé", french.subject());
        assertTrue(TEXT.of(english).contains("119 of 131 active leak sites had been read in full within 24 h."));
        assertTrue(TEXT.of(english).contains("never means that there is no claim"));
    }

    @Test
    void aHeartbeatOfManyPlacesNamesThoseThatAPostingNames() {
        Standing standing = Standings.of(null, 119, 4, List.of("Cholet"), List.of("Saumur"), Map.of());

        Letter letter = letter(standing, Language.EN);

        assertEquals("Angers and 3 other places: still watching, coverage 90%, a posting names you", letter.subject());
        assertTrue(TEXT.of(letter).contains("- Cholet"));
        assertTrue(TEXT.of(letter).contains("- Saumur"));
    }

    @ParameterizedTest
    @EnumSource
    void inDoubtNothingSaysThatNothingWasFound(Doubt doubt) {
        for (Language language : Language.values()) {
            Letter letter = letter(Standings.doubted(doubt, 80), language);
            String all = letter.subject() + TEXT.of(letter);

            List<String> assurances = List.of("nothing found", "No posting found", "rien trouvé", "Aucune publication");
            assertTrue(assurances.stream().noneMatch(all::contains), all);
        }
    }

    @Test
    void whatKeepsAWarningFromItsReaderIsTold() {
        Map<Weakness, List<String>> weaknesses =
                Map.of(Weakness.NO_TESTED_RECEIVER, List.of("Angers"), Weakness.ALL_IN_OWN_DOMAIN, List.of("Angers"));

        String text = TEXT.of(letter(Standings.of(null, 119, 1, List.of(), List.of(), weaknesses), Language.EN));

        assertTrue(text.contains("no receiver was ever tested: Angers"), text);
        assertTrue(text.contains("all receivers lie in the authority’s own domain"), text);
    }

    @Test
    void everyWordIsThereForEveryReasonDoubtAndWeakness() {
        for (Doubt doubt : Doubt.values()) {
            for (Weakness weakness : Weakness.values()) {
                Standing standing =
                        Standings.of(doubt, 80, 2, List.of(), List.of("Cholet"), Map.of(weakness, List.of("Cholet")));
                everyLetter(standing);
            }
        }
    }

    private static void everyLetter(Standing standing) {
        for (Language language : Language.values()) {
            for (Audience audience : Audience.values()) {
                Arrays.stream(NotificationReason.values())
                        .filter(NotificationReason::isOfStanding)
                        .filter(reason -> reason != NotificationReason.CLOSER_WATCH_ENDS)
                        .map(reason -> Letter.of(Standings.told(reason, standing), audience, language, null))
                        .forEach(letter -> assertTrue(letter.subject().startsWith("Angers"), letter.subject()));
            }
        }
    }

    @Test
    void aPlaceWithAHostileNameIsInert() {
        Standing standing =
                Standings.of(null, 119, 3, List.of("<b>Cholet</b>\r\nBcc: x"), List.of("\u202EruomuaS"), Map.of());

        Letter letter = letter(standing, Language.EN);

        assertFalse(HTML.of(letter).contains("<b>"));
        assertTrue(TEXT.of(letter).lines().noneMatch(line -> line.startsWith("Bcc")));
        assertFalse(TEXT.of(letter).contains("\u202E"));
    }
}
