package org.claimwatch.alert.notify;

import java.util.List;
import org.claimwatch.alert.claim.Correction;
import org.claimwatch.alert.match.Evidence;
import org.claimwatch.alert.wording.Language;
import org.claimwatch.alert.wording.Quoted;
import org.claimwatch.alert.wording.Sentences;

/**
 * What a notification says, in plain text. It never states a claim as a fact, and holds neither ransom, size, deadline
 * nor link.
 *
 * @param subject one line
 */
public record Letter(String subject, String text) {
    /** The strongest few convince; the rest is in the notification. */
    private static final int MAX_EVIDENCE = 5;

    public static Letter of(Notification notification, Language language) {
        Sentences say = Sentences.beside(Letter.class, "letter", language);
        return notification.correction() == null
                ? claim(notification, say)
                : correction(notification, notification.correction(), say);
    }

    private static Letter correction(Notification notification, Correction correction, Sentences say) {
        String place = Quoted.line(notification.place());
        String group = Quoted.line(notification.group());
        String text = String.join(
                "\n",
                say.say("told", group, place),
                say.say("reason." + notification.reason()),
                "",
                say.say("correction", Quoted.line(correction.reason())),
                "",
                say.say("place", place),
                say.say("group", group),
                say.say("title", Quoted.line(notification.title())),
                say.say("firstSeen", say.time("time", notification.firstSeenAt())),
                "",
                say.say("next.correction"),
                "",
                say.say("notification", notification.id().toString()),
                "");
        return new Letter(say.say("subject.correction", place), text);
    }

    private static Letter claim(Notification notification, Sentences say) {
        String place = Quoted.line(notification.place());
        String group = Quoted.line(notification.group());
        String text = String.join(
                "\n",
                say.say("claims", group, place),
                say.say("unverified"),
                "",
                say.say("reason." + notification.reason()),
                "",
                say.say("place", place),
                say.say("group", group),
                say.say("title", Quoted.line(notification.title())),
                say.say("firstSeen", say.time("time", notification.firstSeenAt())),
                say.say("status", say.say("status." + notification.status())),
                say.say("tier", say.say("tier." + notification.tier())),
                evidence(notification.evidence(), say),
                "",
                say.say("next"),
                "",
                say.say("notification", notification.id().toString()),
                "");
        return new Letter(say.say("subject", notification.tier().name(), place), text);
    }

    private static String evidence(List<Evidence> evidence, Sentences say) {
        return String.join(
                "\n",
                evidence.stream()
                        .limit(MAX_EVIDENCE)
                        .map(piece -> say.say(
                                "evidence",
                                say.say("field." + piece.field()),
                                Quoted.line(piece.text()),
                                say.say("rule." + piece.rule(), piece.cue() == null ? "" : piece.cue())))
                        .toList());
    }
}
