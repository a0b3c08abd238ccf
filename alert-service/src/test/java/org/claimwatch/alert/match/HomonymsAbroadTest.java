package org.claimwatch.alert.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.gazetteer.Gazetteer;
import org.claimwatch.alert.gazetteer.Place;
import org.claimwatch.alert.watch.Watch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Homonyms outside of France, where an operator gives a file of places. */
class HomonymsAbroadTest {
    private static final Knowledge KNOWLEDGE = new Knowledge(
            Lexicon.shipped(),
            Gazetteer.with(List.of(
                    town("1", "Springfield", "US", "Illinois", "IL", 116_565),
                    town("2", "Springfield", "US", "Massachusetts", "MA", 154_341),
                    town("3", "Dallas", "US", "Texas", "TX", 1_300_092),
                    town("4", "Dallas", "US", "Georgia", "GA", 12_629),
                    town("5", "Montréal", "CA", "Quebec", null, 1_762_949),
                    town("6", "Castries", "LC", null, null, 20_000),
                    town("7", "Laval", "CA", "Quebec", null, 438_366))));

    private static Place town(String id, String name, String country, String region, String code, int population) {
        return new Place("geonames:" + id, name, country, "municipality", region, code, population, List.of(), null);
    }

    @ParameterizedTest(name = "{0}: {2} for {1}")
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            two of a size               | geonames:1  | City of Springfield           | null                 | POSSIBLE | true  | UNDECIDED
            the state decides           | geonames:1  | City of Springfield, IL       | null                 | LIKELY   | false | TEXT_MEANS_WATCH
            the state decides           | geonames:1  | City of Springfield, Illinois | null                 | LIKELY   | false | TEXT_MEANS_WATCH
            against it too              | geonames:2  | City of Springfield, IL       | null                 | POSSIBLE | false | null
            in a domain                 | geonames:1  | x                             | springfieldil.gov    | LIKELY   | false | TEXT_MEANS_WATCH
            twenty times as large       | geonames:3  | City of Dallas                | null                 | LIKELY   | false | WATCH_IS_LARGER
            twenty times as small       | geonames:4  | City of Dallas                | null                 | POSSIBLE | false | OTHER_IS_LARGER
            a village in Aude           | insee:11254 | Ville de Montréal             | null                 | POSSIBLE | true  | null
            the capital of a state      | insee:34058 | City of Castries              | null                 | POSSIBLE | false | null
            the country decides         | insee:34058 | Commune de Castries (France)  | null                 | LIKELY   | false | null
            its own zone decides        | insee:53130 | Ville de Laval                | laval.fr             | LIKELY   | false | null
            nothing decides             | insee:53130 | Ville de Laval                | null                 | POSSIBLE | true  | UNDECIDED
            a cue that is not used there| geonames:7  | Mairie de Laval (Mayenne)     | null                 | POSSIBLE | false | null
            """)
    void aHomonymIsWeighedWhereverItIs(
            String label, String code, String title, String website, Tier tier, boolean ambiguous, String outcome) {
        Place place = KNOWLEDGE.gazetteer().byCode(code).orElseThrow();
        Watch watch = new Watch(
                UUID.randomUUID(),
                "o",
                place.name(),
                place.country(),
                place.kind(),
                code,
                place.region(),
                List.of(),
                List.of(),
                Instant.EPOCH);

        Match match = new Matcher(WatchIndex.of(KNOWLEDGE, List.of(watch)))
                .match(new ClaimText(title, null, website, null, null))
                .getFirst();

        assertEquals(tier + " " + ambiguous, match.tier() + " " + match.ambiguous());
        if (outcome != null) {
            assertEquals(outcome, match.homonyms().getFirst().outcome().name());
        }
    }
}
