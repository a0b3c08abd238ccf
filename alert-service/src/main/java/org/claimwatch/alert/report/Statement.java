package org.claimwatch.alert.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.wording.Language;
import org.claimwatch.alert.wording.Quoted;
import org.claimwatch.alert.wording.Sentences;

/** A report in words. */
public final class Statement {
    /** More names in a sentence than this nobody reads; the watch itself stands in the report. */
    private static final int MAX_NAMES = 10;

    private final Report report;
    private final Sentences say;

    private Statement(Report report, Language language) {
        this.report = report;
        this.say = Sentences.beside(Statement.class, "report", language);
    }

    /** The answer in a few sentences that can be read aloud. */
    public static String of(Report report, Language language) {
        return new Statement(report, language).statement();
    }

    /** The whole report in plain text: the statement, the claims and what was not read. */
    public static String page(Report report, Language language) {
        return new Statement(report, language).page();
    }

    private String statement() {
        String time = say.time("time", report.at());
        String place = Quoted.line(report.watch().name());
        int claims = report.claims().size();
        return switch (report.answer()) {
            case CLAIM_FOUND -> say.say("CLAIM_FOUND", time, place, certain(), groups());
            case TO_REVIEW -> say.say("TO_REVIEW", time, place, claims);
            case INCONCLUSIVE -> say.say("INCONCLUSIVE", time, place, doubt());
            case NO_CLAIM_FOUND ->
                join(
                        say.say("NO_CLAIM_FOUND.read", time, read(), active(), hours()),
                        say.say("NO_CLAIM_FOUND.none", names()),
                        gaps(),
                        say.say("NO_CLAIM_FOUND.limits"));
        };
    }

    private String page() {
        List<String> lines = new ArrayList<>();
        lines.add(say.say("heading", Quoted.line(report.watch().name()), say.time("dateTime", report.at())));
        lines.add("");
        lines.add(statement());
        if (!report.claims().isEmpty()) {
            lines.add("");
            report.claims().forEach(claim -> lines.add(claim(claim)));
        }
        lines.add("");
        lines.add(say.say("coverage", read(), active(), hours()));
        Arrays.stream(Gap.values())
                .filter(gap -> !report.reading().of(gap).isEmpty())
                .forEach(gap -> lines.add(say.say("sites", say.say("heading." + gap), sites(gap))));
        lines.add("");
        return String.join("\n", lines);
    }

    private String doubt() {
        return say.say("doubt." + report.doubt(), read(), active(), hours(), Report.MIN_PERCENT_READ);
    }

    /** "9 could not be reached, 4 are behind a captcha." */
    private String gaps() {
        String counts = Arrays.stream(Gap.values())
                .filter(gap -> !report.reading().of(gap).isEmpty())
                .map(gap -> say.say("gap." + gap, report.reading().of(gap).size()))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "" : say.say("gaps", counts);
    }

    private String claim(NamedClaim claim) {
        return say.say(
                "claim",
                Quoted.line(claim.group()),
                Quoted.line(claim.title()),
                claim.tier().name(),
                say.say("status." + claim.status()),
                say.time("dateTime", claim.firstSeenAt()));
    }

    private String sites(Gap gap) {
        return report.reading().of(gap).stream()
                .map(site -> Quoted.line(site.name()))
                .collect(Collectors.joining(", "));
    }

    private String groups() {
        return list(
                "and",
                certainClaims()
                        .map(NamedClaim::group)
                        .map(Quoted::line)
                        .distinct()
                        .toList());
    }

    private String names() {
        Stream<String> names = Stream.of(
                        Stream.of(report.watch().name()),
                        report.watch().aliases().stream(),
                        report.watch().domains().stream())
                .flatMap(each -> each);
        return list("or", names.map(Quoted::line).distinct().limit(MAX_NAMES).toList());
    }

    private String list(String lastJoint, List<String> items) {
        int last = items.size() - 1;
        return last == 0
                ? items.getFirst()
                : say.say(lastJoint, String.join(", ", items.subList(0, last)), items.get(last));
    }

    private Stream<NamedClaim> certainClaims() {
        return report.claims().stream().filter(claim -> claim.tier().isAtLeast(Tier.LIKELY));
    }

    private int certain() {
        return (int) certainClaims().count();
    }

    private int read() {
        return report.reading().readInFull();
    }

    private int active() {
        return report.reading().active();
    }

    private long hours() {
        return report.reading().within().toHours();
    }

    private static String join(String... sentences) {
        return Arrays.stream(sentences).filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }
}
