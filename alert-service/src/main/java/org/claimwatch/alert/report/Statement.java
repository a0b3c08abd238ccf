package org.claimwatch.alert.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwatch.alert.report.Reading.NotRead;
import org.claimwatch.alert.report.Sheet.Section;
import org.claimwatch.alert.wording.Contacts;
import org.claimwatch.alert.wording.Language;
import org.claimwatch.alert.wording.Quoted;
import org.claimwatch.alert.wording.Sentences;

/** A report in words. */
public final class Statement {
    /** A page of A4 holds these; the rest is counted, and stands in the report's data. */
    private static final int MAX_SITES = 12;

    private static final int MAX_CLAIMS = 8;
    private static final int MAX_NAMES = 20;
    /** Who is asked every day can say when there will be more: with the hour that begins after the next one. */
    private static final Duration NEXT = Duration.ofHours(1);

    private static final String TLP = "TLP:AMBER";

    private final Report report;
    private final Language language;
    private final Sentences say;
    private final ZoneId zone;

    private Statement(Report report, Language language) {
        this.report = report;
        this.language = language;
        this.say = Sentences.beside(Statement.class, "report", language);
        this.zone = Contacts.shipped().zone(report.watch().country()).orElse(ZoneOffset.UTC);
    }

    /** The answer in a few sentences that can be read aloud. */
    public static String of(Report report, Language language) {
        return new Statement(report, language).statement();
    }

    /**
     * @param forAnalysts whether titles, groups and reasons are told, which are nothing for the press
     * @param id by which it can be had again
     */
    public static Sheet sheet(Report report, Language language, boolean forAnalysts, UUID id) {
        return new Statement(report, language).sheet(forAnalysts, id);
    }

    private String statement() {
        String time = clock(report.at());
        String place = place();
        int claims = report.claims().size();
        return switch (report.answer()) {
            case CLAIM_FOUND -> say.say("CLAIM_FOUND", time, place, certain());
            case TO_REVIEW -> say.say("TO_REVIEW", time, place, claims);
            case INCONCLUSIVE -> say.say("INCONCLUSIVE", time, place, doubt());
            case NO_CLAIM_FOUND -> noClaimFound(time, place);
        };
    }

    private String noClaimFound(String time, String place) {
        int others = active() - read();
        return join(
                say.say("NO_CLAIM_FOUND.read", time, read(), active(), hours()),
                say.say("NO_CLAIM_FOUND.none", place),
                others == 0 ? "" : say.say("NO_CLAIM_FOUND.others", others),
                say.say("NO_CLAIM_FOUND.limits"),
                say.say("NO_CLAIM_FOUND.next", clock(next())));
    }

    private Instant next() {
        return report.at().plus(NEXT).truncatedTo(ChronoUnit.HOURS).plus(NEXT);
    }

    private Sheet sheet(boolean forAnalysts, UUID id) {
        List<Section> sections = new ArrayList<>();
        if (!report.claims().isEmpty()) {
            sections.add(claims("heading.claims", report.claims(), forAnalysts));
        }
        sections.add(new Section(say.say("heading.coverage"), coverage()));
        List<String> gaps = gaps(forAnalysts);
        if (!gaps.isEmpty()) {
            sections.add(new Section(say.say("heading.gaps"), gaps));
        }
        sections.add(new Section(say.say("heading.names"), List.of(names())));
        if (!report.setAside().isEmpty()) {
            sections.add(setAside(forAnalysts));
        }
        return new Sheet(
                language,
                say.say("heading", place(), day(report.at())),
                statement(),
                List.copyOf(sections),
                say.say("limits"),
                say.say("footer", TLP, id.toString()));
    }

    private Section claims(String heading, List<NamedClaim> claims, boolean forAnalysts) {
        List<String> lines = new ArrayList<>(claims.stream()
                .limit(MAX_CLAIMS)
                .map(claim -> forAnalysts ? claim(claim) : say.say("claim.press", day(claim.firstSeenAt())))
                .toList());
        more(lines, claims.size() - MAX_CLAIMS);
        return new Section(say.say(heading), lines);
    }

    private Section setAside(boolean forAnalysts) {
        List<String> lines = new ArrayList<>(report.setAside().stream()
                .limit(MAX_CLAIMS)
                .map(claim -> say.say(
                        "setAside",
                        forAnalysts ? claim(claim) : say.say("claim.press", day(claim.firstSeenAt())),
                        by(Objects.requireNonNull(claim.setAsideBy()), forAnalysts)))
                .toList());
        more(lines, report.setAside().size() - MAX_CLAIMS);
        return new Section(say.say("heading.setAside"), lines);
    }

    private String by(SetAsideBy setAside, boolean forAnalysts) {
        if (setAside.rule() != null) {
            return say.say("setAside." + setAside.rule());
        }
        return forAnalysts
                ? say.say(
                        "setAside.person.cert",
                        Quoted.line(Objects.requireNonNull(setAside.author())),
                        day(Objects.requireNonNull(setAside.at())))
                : say.say("setAside.person");
    }

    private String claim(NamedClaim claim) {
        return say.say(
                "claim.cert",
                Quoted.inert(claim.group()),
                Quoted.inert(claim.title()),
                say.say("status." + claim.status()),
                day(claim.firstSeenAt()),
                say.say(claim.opinion() == null ? "opinion.none" : "opinion." + claim.opinion()));
    }

    private List<String> coverage() {
        List<String> lines = new ArrayList<>();
        lines.add(say.say("coverage", read(), active(), hours()));
        lines.add(say.say("coverage", report.reading().readLately(), active(), Reading.LATELY.toHours()));
        if (report.reading().dormant() > 0) {
            lines.add(say.say("dormant", report.reading().dormant()));
        }
        return lines;
    }

    /** What was not read, each since when; for the press it is enough how many. */
    private List<String> gaps(boolean forAnalysts) {
        return Arrays.stream(Gap.values())
                .filter(gap -> !report.reading().of(gap).isEmpty())
                .map(gap -> forAnalysts
                        ? say.say("sites", say.say("heading." + gap), sites(gap))
                        : say.say("gap." + gap, report.reading().of(gap).size()))
                .toList();
    }

    private String sites(Gap gap) {
        List<NotRead> all = report.reading().of(gap);
        List<String> names =
                new ArrayList<>(all.stream().limit(MAX_SITES).map(this::site).toList());
        more(names, all.size() - MAX_SITES);
        return String.join(", ", names);
    }

    private String site(NotRead site) {
        String name = Quoted.inert(site.name());
        return site.since() == null ? name : say.say("since", name, day(site.since()));
    }

    private void more(List<String> lines, int count) {
        if (count > 0) {
            lines.add(say.say("more", count));
        }
    }

    private String doubt() {
        return say.say("doubt." + report.doubt(), read(), active(), hours(), Pulse.MIN_PERCENT_READ);
    }

    private String names() {
        List<String> names = Stream.of(
                        Stream.of(report.watch().name()),
                        report.watch().aliases().stream(),
                        report.watch().domains().stream())
                .flatMap(each -> each)
                .map(Quoted::line)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        int all = names.size();
        List<String> shown = new ArrayList<>(names.subList(0, Math.min(all, MAX_NAMES)));
        more(shown, all - MAX_NAMES);
        return String.join(", ", shown);
    }

    private String place() {
        return Quoted.line(report.watch().name());
    }

    private String clock(Instant time) {
        return say.time("time", time, zone);
    }

    private String day(Instant time) {
        return say.time("dateTime", time, zone);
    }

    private int certain() {
        return (int) report.claims().stream().filter(NamedClaim::isCertain).count();
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
