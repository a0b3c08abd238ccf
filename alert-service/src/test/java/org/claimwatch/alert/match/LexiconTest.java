package org.claimwatch.alert.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimwatch.alert.watch.Watch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tries each line of the data files, on a place that there is not. */
class LexiconTest {
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();
    private static final WordList CUES = WordList.read("authority-cues.txt");
    private static final Map<Character, String> KINDS =
            Map.of('m', "municipality", 'i', "intercommunality", 'c', "county", 'r', "region", '*', "municipality");

    private static Tier tier(String name, String country, String kind, @Nullable String region, ClaimText claim) {
        Watch watch = new Watch(
                UUID.randomUUID(), "o", name, country, kind, null, region, List.of(), List.of(), Instant.EPOCH);
        List<Match> matches = new Matcher(WatchIndex.of(KNOWLEDGE, List.of(watch))).match(claim);
        return matches.isEmpty() ? Tier.POSSIBLE : matches.getFirst().tier();
    }

    private static ClaimText titled(String title) {
        return new ClaimText(title, null, null, null, null);
    }

    private static ClaimText at(String website) {
        return new ClaimText("Untitled", null, website, null, null);
    }

    private static Stream<List<String>> cues(String where) {
        return CUES.of(where).stream();
    }

    private static String country(String area) {
        Map<String, String> areas = new HashMap<>();
        CUES.of("area").forEach(line -> areas.put(line.get(0), line.get(1)));
        String codes = area.equals("*") ? "US" : areas.getOrDefault(area, area);
        return codes.split(" ")[0];
    }

    private static Tier withCue(List<String> cue, String name, ClaimText claim) {
        return tier(name, country(cue.get(2)), KINDS.get(cue.get(1).charAt(0)), null, claim);
    }

    static Stream<List<String>> before() {
        return cues("before");
    }

    static Stream<List<String>> after() {
        return cues("after");
    }

    static Stream<List<String>> within() {
        return cues("within");
    }

    static Stream<List<String>> between() {
        return cues("between");
    }

    static Stream<List<String>> domain() {
        return cues("domain");
    }

    static Stream<List<String>> domainAfter() {
        return cues("domain-after");
    }

    static Stream<List<String>> domainWeak() {
        return cues("domain-weak");
    }

    static Stream<String> organisations() {
        return WordList.read("other-organisations.txt").lines().stream().map(List::getFirst);
    }

    static Stream<String> noise() {
        return WordList.read("noise.txt").lines().stream().map(line -> line.get(1));
    }

    static Stream<List<String>> regions() {
        return WordList.read("regions.txt").lines().stream();
    }

    static Stream<List<String>> exonyms() {
        return WordList.read("exonyms.txt").lines().stream();
    }

    static Stream<String> stopNames() {
        return WordList.read("stop-names.txt").lines().stream()
                .map(line -> line.get(1))
                .filter(name -> name.length() > 1);
    }

    static Stream<List<String>> descriptions() {
        return WordList.read("descriptions.txt").lines().stream();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authority-cues.txt",
                "other-organisations.txt",
                "noise.txt",
                "stop-names.txt",
                "descriptions.txt",
                "exonyms.txt",
                "hosts.txt"
            })
    void everyLineSaysWhatItsWordIs(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file))) {
            List<String> without = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("area ") && !line.contains("#"))
                    .toList();

            assertEquals(List.of(), without);
        }
    }

    @ParameterizedTest
    @MethodSource("before")
    void aCueBeforeTheNameMakesItLikely(List<String> cue) {
        assertEquals(Tier.LIKELY, withCue(cue, "Valdoria", titled(cue.get(0) + " Valdoria")));
    }

    @ParameterizedTest
    @MethodSource("after")
    void aCueAfterTheNameMakesItLikely(List<String> cue) {
        assertEquals(Tier.LIKELY, withCue(cue, "Valdoria", titled("Valdoria " + cue.get(0))));
    }

    @ParameterizedTest
    @MethodSource("within")
    void aCueInTheNameMakesItLikely(List<String> cue) {
        String name = "Valdoria " + cue.get(0);

        assertEquals(Tier.LIKELY, withCue(cue, name, titled(name)));
    }

    @ParameterizedTest
    @MethodSource("between")
    void aSmallWordMayStandBetween(List<String> word) {
        assertEquals(
                Tier.LIKELY,
                tier("Valdoria", "US", "municipality", null, titled("City of " + word.get(0) + " Valdoria")));
    }

    @ParameterizedTest
    @MethodSource("domain")
    void aCueBeforeTheNameInADomainMakesItLikely(List<String> cue) {
        assertEquals(Tier.LIKELY, withCue(cue, "Valdoria", at(cue.get(0).replaceAll("-$", "") + "-valdoria.com")));
    }

    @ParameterizedTest
    @MethodSource("domainAfter")
    void aCueAfterTheNameInADomainMakesItLikely(List<String> cue) {
        assertEquals(
                Tier.LIKELY,
                withCue(cue, "Valdoria", at("valdoria-" + cue.get(0).replaceAll("^-", "") + ".com")));
    }

    @ParameterizedTest
    @MethodSource("domainWeak")
    void aWeakCueInADomainNeedsMore(List<String> cue) {
        assertEquals(Tier.POSSIBLE, withCue(cue, "Valdoria", at("valdoria-" + cue.get(0) + ".com")));
    }

    @ParameterizedTest
    @MethodSource("organisations")
    void aWordOfAnotherOrganisationMakesItPossible(String phrase) {
        assertEquals(Tier.POSSIBLE, tier("Valdoria", "US", "municipality", null, titled("City of Valdoria " + phrase)));
    }

    @ParameterizedTest
    @MethodSource("noise")
    void whatPostingsAddChangesNothing(String phrase) {
        assertEquals(
                Tier.LIKELY,
                tier("Valdoria", "US", "municipality", null, titled(phrase + " City of Valdoria " + phrase)));
    }

    @ParameterizedTest
    @MethodSource("regions")
    void theWatchsOwnRegionBehindTheNameMakesItLikely(List<String> line) {
        for (String name : line.get(2).split(",")) {
            assertEquals(
                    Tier.LIKELY,
                    tier("Valdoria", line.get(0), "municipality", name, titled("Valdoria, " + name)),
                    name);
        }
    }

    @ParameterizedTest
    @MethodSource("exonyms")
    void aPlaceGoesByItsOtherNamesToo(List<String> line) {
        for (String name : line.get(2).split(",")) {
            assertEquals(
                    Tier.LIKELY,
                    tier(line.get(1), line.get(0), "authority", null, titled("Municipality of " + name)),
                    name);
        }
    }

    @ParameterizedTest
    @MethodSource("stopNames")
    void aNameThatIsAWordSaysNothingAsADomain(String name) {
        String label = String.join("", Lexicon.words(name));

        assertEquals(Tier.POSSIBLE, tier(name, "FR", "municipality", null, at(label + ".fr")));
    }

    static Stream<List<String>> hosts() {
        return WordList.read("hosts.txt").lines().stream();
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aLabelOfAHostSaysWhoseItIs(List<String> line) {
        String label = line.get(1);
        String host =
                switch (line.get(0)) {
                    case "nothing" -> label + ".valdoria.de";
                    case "government" -> "valdoria." + label + ".fr";
                    case "cue" -> label + ".valdoria.it";
                    case "ending" -> "valdoria." + label;
                    case "others" -> "valdoria." + label + ".de";
                    case "shared" -> "valdoria." + label + ".fr";
                    case "sold" -> "valdoria." + label;
                    default -> throw new IllegalArgumentException(line.toString());
                };
        HostReading reading = HostReading.of(HostName.in(host).getFirst(), KNOWLEDGE.lexicon());

        String expected =
                switch (line.get(0)) {
                    case "nothing" -> "COUNTRY DE valdoria";
                    case "government" -> "GOVERNMENT FR valdoria";
                    case "cue" -> reading.zone() + " IT valdoria";
                    case "ending" -> reading.zone() + " " + line.get(2) + " valdoria";
                    case "others" -> "OTHERS DE ";
                    case "shared" -> "WORLD FR valdoria";
                    default -> "WORLD null valdoria";
                };
        assertEquals(expected, reading.zone() + " " + reading.country() + " " + reading.label());
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void aDescriptionTellsAPlaceFromOthers(List<String> line) {
        ClaimText claim = new ClaimText("Valdoria", null, null, null, "Valdoria is a " + line.get(1) + ".");

        Tier expected = line.get(0).equals("authority") ? Tier.LIKELY : Tier.POSSIBLE;

        assertEquals(expected, tier("Valdoria", "DE", "municipality", null, claim));
    }
}
