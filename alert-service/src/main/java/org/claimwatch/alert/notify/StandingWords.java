package org.claimwatch.alert.notify;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.claimwatch.alert.notify.Letter.Block;
import org.claimwatch.alert.notify.Letter.Fact;
import org.claimwatch.alert.report.Gap;
import org.claimwatch.alert.report.Pulse;
import org.claimwatch.alert.report.Report;
import org.claimwatch.alert.wording.Contacts;
import org.claimwatch.alert.wording.Quoted;
import org.claimwatch.alert.wording.Sentences;

/** What a letter says of how the watching stands: in the report's own sentences, where that has them. */
final class StandingWords {
    private final Notification notification;
    private final Standing standing;
    private final Sentences say;
    private final Sentences report;

    StandingWords(Notification notification, Sentences say) {
        this.notification = notification;
        this.standing = Objects.requireNonNull(notification.standing());
        this.say = say;
        this.report = Sentences.beside(Report.class, "report", say.language());
    }

    /** The places in a few words, the one that comes first by name before the others. */
    String places() {
        String first = Quoted.line(notification.place());
        return standing.places() == 1 ? first : say.say("places", first, standing.places() - 1);
    }

    String subject() {
        return switch (notification.reason()) {
            case HEARTBEAT, DAILY_NOTE ->
                say.say(
                        "subject." + notification.reason(),
                        places(),
                        say.say("standing." + standing.answer(), standing.percentRead()));
            case CLOSER_WATCH_ENDS ->
                say.say("subject.CLOSER_WATCH_ENDS", places(), time(Objects.requireNonNull(standing.until())));
            default -> say.say("subject." + notification.reason(), places(), standing.percentRead());
        };
    }

    void addTo(List<Block> blocks, Audience audience) {
        blocks.add(new Block.Paragraph(lead()));
        blocks.add(new Block.Paragraph(statement()));
        points(blocks, "standing.found", standing.found());
        points(blocks, "standing.toReview", standing.toReview());
        weaknesses(blocks);
        if (audience == Audience.CERT) {
            blocks.add(new Block.Facts(say.say("standing.coverage"), coverage()));
        }
        blocks.add(new Block.Paragraph(
                standing.next() == null
                        ? say.say("standing.silence")
                        : say.say("standing.next", time(standing.next())) + " " + say.say("standing.silence")));
    }

    private String lead() {
        Instant change = standing.until() != null ? standing.until() : standing.since();
        return say.say(
                "standing." + notification.reason(),
                places(),
                change == null ? "" : time(change),
                Pulse.MIN_PERCENT_READ);
    }

    /** What can be said of a claim now; never that there is none. */
    private String statement() {
        String time = report.time("time", standing.at(), zone());
        if (standing.doubt() != null) {
            return report.say("INCONCLUSIVE", time, places(), doubt());
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(report.say(
                "NO_CLAIM_FOUND.read", time, standing.readInFull(), standing.active(), Pulse.WITHIN.toHours()));
        if (!standing.clear().isEmpty()) {
            sentences.add(report.say("NO_CLAIM_FOUND.none", clear()));
        }
        sentences.add(report.say("NO_CLAIM_FOUND.limits"));
        return String.join(" ", sentences);
    }

    private String doubt() {
        return report.say(
                "doubt." + standing.doubt(),
                standing.readInFull(),
                standing.active(),
                Pulse.WITHIN.toHours(),
                Pulse.MIN_PERCENT_READ);
    }

    private String clear() {
        int named = standing.found().size() + standing.toReview().size();
        List<String> names = standing.clear().stream().map(Quoted::line).toList();
        int others = standing.places() - named - names.size();
        String list = String.join(", ", names);
        return others > 0 ? say.say("places", list, others) : list;
    }

    private void points(List<Block> blocks, String heading, List<String> names) {
        if (!names.isEmpty()) {
            blocks.add(new Block.Points(
                    say.say(heading), names.stream().map(Quoted::line).toList()));
        }
    }

    private void weaknesses(List<Block> blocks) {
        List<String> points = Arrays.stream(Weakness.values())
                .filter(standing.weaknesses()::containsKey)
                .map(weakness -> say.say("weakness." + weakness, weak(weakness)))
                .toList();
        if (!points.isEmpty()) {
            blocks.add(new Block.Points(say.say("standing.weaknesses"), points));
        }
    }

    private String weak(Weakness weakness) {
        return String.join(
                ", ",
                standing.weaknesses().get(weakness).stream().map(Quoted::line).toList());
    }

    private List<Fact> coverage() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(say.say("standing.at"), time(standing.at())));
        facts.add(new Fact(
                say.say("standing.read"),
                say.say("standing.part", standing.readInFull(), standing.active(), standing.percentRead())));
        Arrays.stream(Gap.values())
                .filter(standing.gaps()::containsKey)
                .forEach(gap -> facts.add(new Fact(
                        report.say("heading." + gap), standing.gaps().get(gap).toString())));
        return facts;
    }

    private ZoneId zone() {
        return Contacts.shipped().zone(notification.country()).orElse(ZoneOffset.UTC);
    }

    private String time(Instant time) {
        return ClaimFacts.time(time, notification.country(), say);
    }
}
