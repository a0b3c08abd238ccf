package org.claimwatch.alert.notify;

import java.util.ArrayList;
import java.util.List;
import org.claimwatch.alert.wording.Contacts;
import org.claimwatch.alert.wording.Language;
import org.claimwatch.alert.wording.Quoted;
import org.claimwatch.alert.wording.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * What a notification says to an audience in a language: its sentences, in their order. Templates lay them out. It never
 * states a claim as a fact, never names a tier, and what it says to the press holds neither ransom, size, deadline nor
 * link.
 *
 * @param subject one line, the place first
 * @param colon what stands between a name and a value
 * @param acknowledge where somebody can say that note was taken; null if it has no such link
 * @param footer ids, and who may read it
 */
public record Letter(
        Language language,
        Audience audience,
        String subject,
        String headline,
        String colon,
        List<Block> blocks,
        @Nullable Action acknowledge,
        String footer) {
    /** FIRST's Traffic Light Protocol 2.0: for those in the organisation and its clients who need to know. */
    public static final String TLP = "TLP:AMBER";

    /** Claims beyond these are counted: nobody reads more in a mail, and the list has them. */
    static final int MAX_CLAIMS = 10;

    /** In every language: RFC 5322, section 3.6.5. */
    private static final String AGAIN = "Re: ";

    /** A part of it. */
    public sealed interface Block {
        record Paragraph(String text) implements Block {}

        record Facts(String heading, List<Fact> facts) implements Block {}

        record Points(String heading, List<String> points) implements Block {}

        /** Words that others may use as they are. */
        record Words(String heading, String text) implements Block {}

        /** Which of them it is, for templates. */
        default String kind() {
            return getClass().getSimpleName();
        }
    }

    public record Fact(String label, String value) {}

    public record Action(String label, String url) {}

    /** @param acknowledgeUrl of a page on which note can be taken; null without one */
    public static Letter of(
            Notification notification, Audience audience, Language language, @Nullable String acknowledgeUrl) {
        Sentences say = Sentences.beside(Letter.class, "letter", language);
        String place = Quoted.line(notification.place());
        List<Block> blocks = new ArrayList<>();
        if (notification.reason().isNotice()) {
            Notices.add(blocks, notification, audience, say);
        } else {
            String lead = "lead." + notification.reason();
            blocks.add(new Block.Paragraph(
                    say.say(lead, Quoted.inert(notification.claims().getFirst().group()), place)));
            blocks.add(new Block.Paragraph(say.say("unverified")));
        }
        switch (audience) {
            case PRESS -> press(blocks, notification, say, place, language);
            case CERT -> ClaimFacts.cert(blocks, notification, say);
        }
        return new Letter(
                language,
                audience,
                subject(notification, say, place),
                say.say("headline." + (notification.reason().isNotice() ? "notice" : "claim"), place),
                say.say("colon"),
                List.copyOf(blocks),
                acknowledgeUrl == null ? null : new Action(say.say("acknowledge"), acknowledgeUrl),
                say.say("footer", TLP, notification.id().toString()));
    }

    private static String subject(Notification notification, Sentences say, String place) {
        if (notification.standing() != null) {
            return new StandingWords(notification, say).subject();
        }
        String subject = say.say("subject." + notification.reason(), place);
        return notification.isUpdate() ? AGAIN + subject : subject;
    }

    private static void press(
            List<Block> blocks, Notification notification, Sentences say, String place, Language language) {
        if (notification.claims().isEmpty()) {
            return;
        }
        ClaimFacts.press(blocks, notification, say);
        if (notification.reason().isNotice()) {
            return;
        }
        blocks.add(new Block.Points(
                say.say("unknown.heading"),
                List.of(say.say("unknown.true"), say.say("unknown.data"), say.say("unknown.who"))));
        blocks.add(new Block.Words(say.say("statement.heading"), say.say("statement", place)));
        blocks.add(new Block.Points(
                say.say("contacts.heading"),
                Contacts.shipped().of(notification.country()).stream()
                        .map(contact -> say.say(
                                "contact", contact.name(), contact.where(), say.say("contact." + contact.role())))
                        .toList()));
        blocks.add(new Block.Paragraph(say.say("legal")));
        blocks.add(new Block.Paragraph(say.say("conduct")));
    }
}
