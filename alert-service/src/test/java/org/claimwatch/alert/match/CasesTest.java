package org.claimwatch.alert.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimwatch.alert.watch.Watch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of cases in {@code cases.txt}. */
class CasesTest {
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();

    record Case(Watch watch, String label, ClaimText claim, String tier, String rule) {
        static Case of(String line) {
            List<String> fields =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            Watch watch = new Watch(
                    UUID.randomUUID(),
                    "o",
                    fields.get(0),
                    fields.get(1),
                    fields.get(2),
                    orNull(fields.get(3)),
                    orNull(fields.get(4)),
                    List.of(),
                    List.of(),
                    Instant.EPOCH);
            ClaimText claim = new ClaimText(
                    fields.get(6), null, orNull(fields.get(7)), orNull(fields.get(8)), orNull(fields.get(9)));
            return new Case(watch, fields.get(5), claim, fields.get(10), fields.get(11));
        }

        private static @Nullable String orNull(String field) {
            return field.isEmpty() ? null : field;
        }

        @Override
        public String toString() {
            return watch.name() + " in \"" + claim.title() + "\" " + claim.website() + ": " + label;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(CasesTest.class.getResourceAsStream("cases.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Case::of);
        }
    }

    private static String tier(List<Match> matches) {
        if (matches.isEmpty()) {
            return "-";
        }
        return matches.getFirst().tier() + (matches.getFirst().ambiguous() ? " ambiguous" : "");
    }

    private static String rule(List<Match> matches) {
        if (matches.isEmpty()) {
            return "";
        }
        Rule last = matches.getFirst().evidence().getLast().rule();
        Rule first = matches.getFirst().evidence().getFirst().rule();
        return (last.name().startsWith("OTHER_") ? last : first).name();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aClaimIsJudgedAndSaysWhy(Case given) {
        List<Match> matches = new Matcher(WatchIndex.of(KNOWLEDGE, List.of(given.watch()))).match(given.claim());

        assertEquals(given.tier() + " " + given.rule(), (tier(matches) + " " + rule(matches)));
    }

    @Test
    void allCasesAtOnceGiveWhatEachGivesAlone() throws IOException {
        List<Case> cases = cases().toList();
        WatchIndex all =
                WatchIndex.of(KNOWLEDGE, cases.stream().map(Case::watch).toList());

        for (Case each : cases) {
            List<Match> own = new Matcher(all)
                    .match(each.claim()).stream()
                            .filter(match -> match.watch().equals(each.watch()))
                            .toList();
            assertEquals(each.tier(), tier(own), each::toString);
        }
        assertTrue(cases.size() > 300);
    }
}
