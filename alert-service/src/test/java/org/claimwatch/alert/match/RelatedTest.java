package org.claimwatch.alert.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.watch.Related;
import org.claimwatch.alert.watch.Related.Cap;
import org.claimwatch.alert.watch.Related.Sort;
import org.claimwatch.alert.watch.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names an organisation that is related to a watched place, and a domain that is guessed for it. */
class RelatedTest {
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();
    private static final Watch ANGERS = new Watch(
            UUID.randomUUID(),
            "o",
            "Angers",
            "FR",
            "municipality",
            "insee:49007",
            null,
            List.of(),
            List.of("angers.fr"),
            List.of("ville-angers.fr", "angers-mairie.com"),
            List.of(
                    Related.of("CU Angers Loire Métropole", Sort.INTERCOMMUNALITY, List.of("angersloiremetropole.fr")),
                    Related.of("Habitat Valdoria", Sort.AGENCY, List.of("habitat-valdoria.example")),
                    Related.of("Northmill Hosting", Sort.SUPPLIER, List.of("northmill.example")),
                    new Related("Southmill Payroll", Sort.SUPPLIER, Cap.LIKELY, List.of())),
            Instant.EPOCH);

    private static String told(String title, String website) {
        List<Match> matches = new Matcher(WatchIndex.of(KNOWLEDGE, List.of(ANGERS)))
                .match(new ClaimText(title, null, website, null, null));
        return matches.isEmpty()
                ? "-"
                : matches.getFirst().tier() + " "
                        + matches.getFirst().evidence().getFirst().rule();
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            the union by name             | Angers Loire Métropole     | null                         | LIKELY RELATED_ORGANISATION
            the union by domain           | x                          | www.angersloiremetropole.fr  | LIKELY RELATED_ORGANISATION
            the agency by name            | Habitat Valdoria           | null                         | LIKELY RELATED_ORGANISATION
            the agency's form             | HABITAT VALDORIA SA        | null                         | LIKELY RELATED_ORGANISATION
            the agency by domain          | x                          | habitat-valdoria.example     | LIKELY RELATED_ORGANISATION
            a longer name                 | Grand Habitat Valdoria Sud | null                         | POSSIBLE RELATED_ORGANISATION
            a supplier                    | Northmill Hosting Ltd.     | null                         | POSSIBLE RELATED_ORGANISATION
            a supplier by domain          | x                          | northmill.example            | POSSIBLE RELATED_ORGANISATION
            a supplier with a cap         | Southmill Payroll          | null                         | LIKELY RELATED_ORGANISATION
            somebody else                 | Eastmill Payroll           | null                         | -
            small letters                 | The habitat valdoria story | null                         | -
            the city and its supplier     | Ville d’Angers             | northmill.example            | LIKELY NAME_WITH_CUE
            its own domain                | Northmill Hosting          | angers.fr                    | EXACT OFFICIAL_DOMAIN
            a guess that reads as its own | x                          | ville-angers.fr              | LIKELY AUTHORITY_DOMAIN
            a guess alone                 | x                          | angers-mairie.com            | LIKELY AUTHORITY_DOMAIN
            """)
    void aRelatedOrganisationCountsUpToItsCap(String label, String title, String website, String expected) {
        assertEquals(expected, told(title, website));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a guess alone is for a person     | x      | POSSIBLE LIKELY_DOMAIN
            a guess and the name              | Valdoria | LIKELY NAME_AND_DOMAIN
            """)
    void aGuessedDomainIsACueAndNeverExact(String label, String title, String expected) {
        Watch guessed = new Watch(
                UUID.randomUUID(),
                "o",
                "Valdoria",
                "FR",
                "municipality",
                null,
                null,
                List.of(),
                List.of(),
                List.of("n-exemple.org"),
                List.of(),
                Instant.EPOCH);

        List<Match> matches = new Matcher(WatchIndex.of(KNOWLEDGE, List.of(guessed)))
                .match(new ClaimText(title, null, "n-exemple.org", null, null));

        assertEquals(
                expected,
                matches.getFirst().tier() + " "
                        + matches.getFirst().evidence().getFirst().rule());
    }

    @Test
    void whatIsRelatedIsGoneWithItsWatch() {
        WatchIndex index = WatchIndex.of(KNOWLEDGE, List.of(ANGERS));

        index.remove(ANGERS.id());

        assertEquals(
                List.of(),
                new Matcher(index).match(new ClaimText("Habitat Valdoria", null, "northmill.example", null, null)));
    }
}
