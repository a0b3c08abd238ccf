package org.claimwatch.alert.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.claimwatch.alert.watch.Watches;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries each phrase of the data files. */
class CuesTest {
    private static final Matcher MATCHER =
            new Matcher(WatchIndex.of(Cues.shipped(), List.of(Watches.french("Angers"))));

    static Stream<String> beforeTheName() {
        return authority("before").map(cue -> cue + " Angers");
    }

    static Stream<String> afterTheName() {
        return authority("after").map(cue -> "Angers " + cue);
    }

    static Stream<String> betweenThem() {
        return authority("between").map(word -> "Ville " + word + " Angers");
    }

    static Stream<String> inADomain() {
        return authority("domain").flatMap(cue -> Stream.of(cue + "-angers.fr", cue + "angers.com"));
    }

    static Stream<String> ofOtherOrganisations() {
        return WordList.read("other-organisations.txt").phrases("").stream()
                .map(phrase -> "Ville d'Angers " + String.join(" ", phrase));
    }

    private static Stream<String> authority(String where) {
        return WordList.read("authority-cues.txt").phrases(where).stream().map(phrase -> String.join(" ", phrase));
    }

    private static Tier tier(String title) {
        return MATCHER.match(new ClaimText(title, null, null, null, null))
                .getFirst()
                .tier();
    }

    @ParameterizedTest
    @MethodSource({"beforeTheName", "afterTheName", "betweenThem", "inADomain"})
    void eachCueMakesTheNameLikely(String title) {
        assertEquals(Tier.LIKELY, tier(title));
    }

    @ParameterizedTest
    @MethodSource("ofOtherOrganisations")
    void eachWordOfAnotherOrganisationMakesItPossible(String title) {
        assertEquals(Tier.POSSIBLE, tier(title));
    }
}
