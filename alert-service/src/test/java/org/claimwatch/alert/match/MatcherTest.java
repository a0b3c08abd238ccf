package org.claimwatch.alert.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.Watches;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();

    private static List<Match> match(Watch watch, ClaimText claim) {
        return new Matcher(WatchIndex.of(KNOWLEDGE, List.of(watch))).match(claim);
    }

    private static ClaimText titled(String title) {
        return new ClaimText(title, null, null, null, null);
    }

    private static String tier(List<Match> matches) {
        return matches.isEmpty() ? "-" : matches.getFirst().tier().name();
    }

    private static Rule rule(List<Match> matches) {
        return matches.getFirst().evidence().getFirst().rule();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Ville d’Angers                              | LIKELY
            Ville d'Angers                              | LIKELY
            VILLE D'ANGERS                              | LIKELY
            ville d'angers                              | LIKELY
            Mairie d'Angers                             | LIKELY
            mairie angers                               | LIKELY
            Mairie-Angers                               | LIKELY
            Données de la mairie d'angers               | LIKELY
            Hôtel de Ville d'Angers                     | LIKELY
            Commune d’Angers (49)                       | LIKELY
            Angers Loire Métropole                      | LIKELY
            ANGERS LOIRE METROPOLE                      | LIKELY
            Angers Métropole                            | POSSIBLE
            Métropole d'Angers                          | POSSIBLE
            City of Angers                              | LIKELY
            Angers City Council                         | LIKELY
            Stadt Angers                                | POSSIBLE
            Angers                                      | POSSIBLE
            ANGERS                                      | POSSIBLE
            An\u00ADgers                                | POSSIBLE
            angers                                      | POSSIBLE
            angers the world                            | POSSIBLE
            Angers, France                              | POSSIBLE
            Breach angers the mayor                     | -
            Hangers                                     | -
            Hangers & Co                                | -
            Angersville                                 | -
            Ville d'Angers-sur-Exemple                  | POSSIBLE
            Paris-Angers Autocars                       | POSSIBLE
            CHU d'Angers                                | POSSIBLE
            Centre hospitalier universitaire d’Angers   | POSSIBLE
            Université d’Angers                         | POSSIBLE
            Lycée de la ville d'Angers                  | POSSIBLE
            Angers Football Club                        | POSSIBLE
            Menuiserie Angers SARL                      | POSSIBLE
            Chambre de commerce d'Angers                | POSSIBLE
            Ville de Nantes                             | -
            """)
    void aTitleIsJudgedByTheWordsAroundTheName(String title, String expected) {
        List<Match> matches = match(Watches.angers(), titled(title));

        assertEquals(expected, tier(matches));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            angers.fr                                   | EXACT    | OFFICIAL_DOMAIN
            www.angers.fr                               | EXACT    | OFFICIAL_DOMAIN
            https://intranet.angers.fr/login            | EXACT    | OFFICIAL_DOMAIN
            https://angers.fr:8443/                     | EXACT    | OFFICIAL_DOMAIN
            hxxps://www[.]angers[.]fr                   | EXACT    | OFFICIAL_DOMAIN
            contact@angers.fr                           | EXACT    | OFFICIAL_DOMAIN
            ANGERS.FR                                   | EXACT    | OFFICIAL_DOMAIN
            ville-angers.fr                             | LIKELY   | AUTHORITY_DOMAIN
            ville-d-angers.fr                           | LIKELY   | AUTHORITY_DOMAIN
            mairieangers.com                            | LIKELY   | AUTHORITY_DOMAIN
            www.angers.gouv.fr                          | LIKELY   | AUTHORITY_DOMAIN
            mairie.angers.com                           | LIKELY   | AUTHORITY_DOMAIN
            ville-angers.de                             | POSSIBLE | AUTHORITY_DOMAIN
            angers.gov                                  | POSSIBLE | AUTHORITY_DOMAIN
            angers.com                                  | POSSIBLE | NAME_AS_DOMAIN
            angersloiremetropole.fr                     | LIKELY   | AUTHORITY_DOMAIN
            not-angers.fr                               | -        |
            notangers.fr                                | -        |
            angers.fr.evil.example                      | -        |
            angers.fr.evil.com                          | -        |
            https://angers.fr@evil.example/             | -        |
            https://angers.fr:x@evil.example/           | -        |
            https://evil.example/angers.fr              | -        |
            https://evil.example/?u=angers.fr           | -        |
            https://angers.evil.example                 | -        |
            """)
    void aWebsiteIsJudgedByWhatWasRegistered(String website, String expected, @Nullable Rule rule) {
        ClaimText claim = new ClaimText("Untitled", null, website, null, null);

        List<Match> matches = match(Watches.angers(), claim);

        assertEquals(expected, tier(matches));
        assertTrue(rule == null || rule(matches) == rule, matches::toString);
    }

    @ParameterizedTest(name = "{0} in {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            Saint-Étienne    | FR | Mairie de St Etienne               | LIKELY
            Saint-Étienne    | FR | Mairie de ST. ETIENNE              | LIKELY
            St Étienne       | FR | Ville de Saint-Etienne             | LIKELY
            Sainte-Foy       | FR | Commune de Ste Foy                 | LIKELY
            Saint-Denis      | FR | Ville de Saint-Denis-en-Val        | POSSIBLE
            L'Haÿ-les-Roses  | FR | Ville de L’Hay les Roses           | LIKELY
            Le Havre         | FR | Ville du Havre                     | LIKELY
            Le Havre         | FR | Mairie Le Havre                    | LIKELY
            Le Havre         | FR | Havre                              | -
            La Rochelle      | FR | Ville de La Rochelle               | LIKELY
            Œting            | FR | Mairie d'Oeting                    | LIKELY
            Besançon         | FR | Commune de Besanc\u0327on          | LIKELY
            Köln             | DE | Stadt Koln                         | LIKELY
            Gießen           | DE | Gemeinde Giessen                   | LIKELY
            Roma             | IT | Comune di Roma                     | LIKELY
            Sevilla          | ES | Ayuntamiento de Sevilla            | LIKELY
            São Paulo        | BR | Prefeitura de Sao Paulo            | LIKELY
            Leeds            | GB | Leeds City Council                 | LIKELY
            """)
    void namesAreFoundInEachWayOfWritingThem(String name, String country, String title, String expected) {
        Watch watch = Watches.of(name, country, List.of(), List.of());

        List<Match> matches = match(watch, titled(title));

        assertEquals(expected, tier(matches));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "FR, LIKELY",
        "France, LIKELY",
        "FRA, LIKELY",
        "frankreich, LIKELY",
        "somewhere, LIKELY",
        "DE, POSSIBLE",
        "United States, POSSIBLE",
        "États-Unis, POSSIBLE",
        "UK, POSSIBLE",
    })
    void anotherCountryKeepsANameFromBeingLikely(String country, String expected) {
        ClaimText claim = new ClaimText("Ville d’Angers", null, null, country, null);

        List<Match> matches = match(Watches.angers(), claim);

        assertEquals(expected, tier(matches));
    }

    @Test
    void theOtherCountryIsPartOfTheEvidence() {
        ClaimText claim = new ClaimText("Ville d’Angers", null, null, "Germany", null);

        List<Evidence> evidence = match(Watches.angers(), claim).getFirst().evidence();

        assertEquals(new Evidence(Field.COUNTRY, 0, 7, "Germany", Rule.OTHER_COUNTRY, "DE"), evidence.getLast());
    }

    @Test
    void anOfficialDomainOutweighsAnotherCountry() {
        ClaimText claim = new ClaimText("Untitled", null, "angers.fr", "DE", null);

        assertEquals("EXACT", tier(match(Watches.angers(), claim)));
    }

    @Test
    void evidencePointsIntoTheTextAsPosted() {
        String title = "[NEW] Ville d’Angers \uD83D\uDD25";

        Evidence evidence =
                match(Watches.angers(), titled(title)).getFirst().evidence().getFirst();

        assertEquals(new Evidence(Field.TITLE, 6, 20, "Ville d’Angers", Rule.NAME_WITH_CUE, "ville"), evidence);
        assertEquals(evidence.text(), title.substring(evidence.start(), evidence.end()));
    }

    @Test
    void aDescriptionConfirmsANameThatTheTitleGives() {
        ClaimText claim = new ClaimText("Angers", null, null, null, "Documents internes de la mairie d’Angers.");

        assertEquals("LIKELY", tier(match(Watches.angers(), claim)));
    }

    @Test
    void aDescriptionAloneIsForAPersonToJudge() {
        ClaimText claim =
                new ClaimText("Northmill Logistics", null, null, null, "Our works lie close to the city of Angers.");

        assertEquals("POSSIBLE", tier(match(Watches.angers(), claim)));
    }

    @Test
    void aDescriptionMakesNoAuthorityOfAnotherOrganisation() {
        ClaimText claim = new ClaimText("CHU d'Angers", null, null, null, "L'hôpital de la ville d'Angers.");

        assertEquals("POSSIBLE", tier(match(Watches.angers(), claim)));
    }

    @Test
    void theGroupsChoiceOfOrganisationNameCountsAsTheTitleDoes() {
        ClaimText claim = new ClaimText("New victim", "Mairie d’Angers", null, null, null);

        assertEquals("LIKELY", tier(match(Watches.angers(), claim)));
    }

    @Test
    void evidenceIsBoundedHoweverOftenANameIsRepeated() {
        ClaimText claim = new ClaimText("Angers", null, null, null, "Angers ".repeat(500));

        assertEquals(
                Match.MAX_EVIDENCE,
                match(Watches.angers(), claim).getFirst().evidence().size());
    }

    @Test
    void aPatternOfAHostileTextTakesNoTime() {
        String hostile = "a-".repeat(2000) + "." + "a.".repeat(2000) + "@";

        assertEquals(List.of(), match(Watches.angers(), titled(hostile)));
    }
}
