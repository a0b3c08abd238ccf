package org.claimwatch.benchmarks.match;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimwatch.alert.match.Knowledge;
import org.claimwatch.alert.match.Match;
import org.claimwatch.alert.match.Matcher;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.match.WatchIndex;

/**
 * How often the matcher is right on labelled claims, with every French commune watched at once. An alert is a match at
 * LIKELY or better.
 *
 * <p>Usage: {@code Scoring [claims.jsonl] [-v]}; without a file the repository's own. {@code -v} lists what was missed and
 * what was false. The figures are given for each fifth of the claims as well: no weight is tuned, so there is nothing to
 * train, and what differs between the fifths is how far the whole figure may be off.
 */
final class Scoring {
    private static final int FOLDS = 5;

    private Scoring() {}

    public static void main(String[] arguments) throws IOException {
        List<String> given = new ArrayList<>(List.of(arguments));
        boolean verbose = given.remove("-v");
        List<LabelledClaims.Row> rows =
                given.isEmpty() ? LabelledClaims.shipped() : LabelledClaims.read(Path.of(given.getFirst()));
        long begun = System.nanoTime();
        var watches = LabelledClaims.watches(rows);
        Matcher matcher = new Matcher(WatchIndex.of(Knowledge.shipped(), watches));
        System.out.printf("%d watches in %d ms%n", watches.size(), (System.nanoTime() - begun) / 1_000_000);
        Tally all = new Tally();
        List<Tally> fifths = Stream.generate(Tally::new).limit(FOLDS).toList();
        for (int i = 0; i < rows.size(); i++) {
            List<Match> matches = matcher.match(rows.get(i).text());
            all.take(rows.get(i), matches, verbose);
            fifths.get(i % FOLDS).take(rows.get(i), matches, false);
        }
        fifths.forEach(fifth -> System.out.println("a fifth: " + fifth));
        System.out.println(all);
    }

    /** What came of the claims so far. */
    private static final class Tally {
        private int found;
        private int missed;
        private int possible;
        private int falseAlerts;
        private final Map<String, Integer> falseByLabel = new TreeMap<>();

        void take(LabelledClaims.Row row, List<Match> matches, boolean verbose) {
            List<Match> alerts = matches.stream()
                    .filter(match -> match.tier().isAtLeast(Tier.LIKELY))
                    .toList();
            LabelledClaims.Meant meant = row.place();
            if (meant != null) {
                boolean hit = alerts.stream().anyMatch(match -> meant.is(match.watch()));
                found += hit ? 1 : 0;
                missed += hit ? 0 : 1;
                possible += matches.stream().anyMatch(match -> meant.is(match.watch())) ? 1 : 0;
                if (!hit && verbose) {
                    print(
                            "missed",
                            row,
                            matches.stream()
                                    .filter(match -> meant.is(match.watch()))
                                    .toList());
                }
            }
            List<Match> wrong = new ArrayList<>(alerts);
            wrong.removeIf(match -> meant != null && (meant.is(match.watch()) || meant.isNear(match.watch())));
            if (!wrong.isEmpty()) {
                falseAlerts++;
                falseByLabel.merge(row.label(), 1, Integer::sum);
                if (verbose) {
                    print("false ", row, wrong);
                }
            }
        }

        private static void print(String what, LabelledClaims.Row row, List<Match> matches) {
            System.out.printf(
                    "%s %s | %s | %s%n",
                    what, row.text().title(), row.text().website(), row.text().country());
            for (Match match : matches) {
                System.out.printf(
                        "       %s %s %s %s%n         %s%n",
                        match.watch().name(),
                        match.watch().country(),
                        match.tier(),
                        match.homonyms().isEmpty() ? "" : match.homonyms(),
                        match.evidence().stream()
                                .map(e -> e.rule() + "=" + e.text() + "/" + e.cue())
                                .toList());
            }
        }

        @Override
        public String toString() {
            return "precision %.3f recall %.3f (%d of %d found; %d at any tier); false alerts on %d claims %s"
                    .formatted(
                            (double) found / Math.max(1, found + falseAlerts),
                            (double) found / Math.max(1, found + missed),
                            found,
                            found + missed,
                            possible,
                            falseAlerts,
                            falseByLabel);
        }
    }
}
