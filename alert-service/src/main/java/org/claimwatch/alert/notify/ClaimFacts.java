package org.claimwatch.alert.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.claimwatch.alert.match.Evidence;
import org.claimwatch.alert.notify.Letter.Block;
import org.claimwatch.alert.notify.Letter.Fact;
import org.claimwatch.alert.wording.Contacts;
import org.claimwatch.alert.wording.Quoted;
import org.claimwatch.alert.wording.Sentences;

/** What a letter says of each claim. */
final class ClaimFacts {
    /** The strongest few convince; the rest is in the notification. */
    private static final int MAX_EVIDENCE = 5;

    private final Notification notification;
    private final Sentences say;

    private ClaimFacts(Notification notification, Sentences say) {
        this.notification = notification;
        this.say = say;
    }

    static void press(List<Block> blocks, Notification notification, Sentences say) {
        ClaimFacts facts = new ClaimFacts(notification, say);
        facts.each(blocks, facts::press);
    }

    static void cert(List<Block> blocks, Notification notification, Sentences say) {
        ClaimFacts facts = new ClaimFacts(notification, say);
        facts.each(blocks, facts::cert);
    }

    private interface OfClaim {
        List<Fact> facts(ToldClaim claim);
    }

    private void each(List<Block> blocks, OfClaim of) {
        List<ToldClaim> claims = notification.claims();
        claims.stream()
                .limit(Letter.MAX_CLAIMS)
                .forEach(claim -> blocks.add(new Block.Facts(say.say("found.heading"), of.facts(claim))));
        if (claims.size() > Letter.MAX_CLAIMS) {
            blocks.add(new Block.Paragraph(say.say("more", claims.size() - Letter.MAX_CLAIMS)));
        }
    }

    private List<Fact> press(ToldClaim claim) {
        List<Fact> facts = common(claim);
        claim.evidence().stream().limit(1).forEach(piece -> fact(facts, "why", why(piece)));
        return facts;
    }

    private List<Fact> common(ToldClaim claim) {
        List<Fact> facts = new ArrayList<>();
        fact(facts, "news", say.say("reason." + claim.reason()));
        if (claim.correction() != null) {
            fact(facts, "correction", say.say("quoted", Quoted.inert(claim.correction())));
        }
        fact(facts, "title", say.say("quoted", Quoted.inert(claim.title())));
        fact(facts, "group", Quoted.inert(claim.group()));
        fact(facts, "firstSeen", time(claim.firstSeenAt()));
        if (claim.firstRead()) {
            fact(facts, "age", say.say("firstRead"));
        }
        fact(facts, "status", say.say("status." + claim.status()));
        return facts;
    }

    private List<Fact> cert(ToldClaim claim) {
        List<Fact> facts = common(claim);
        claim.evidence().stream().limit(MAX_EVIDENCE).forEach(piece -> fact(facts, "why", why(piece)));
        fact(facts, "opinion", say.say(claim.opinion() == null ? "opinion.none" : "opinion." + claim.opinion()));
        if (claim.detail().trackerOnly()) {
            fact(facts, "source", say.say("trackerOnly"));
        }
        if (claim.detail().deadline() != null) {
            fact(facts, "deadline", time(claim.detail().deadline()));
        }
        if (claim.detail().link() != null) {
            fact(facts, "link", Quoted.defanged(claim.detail().link()));
        }
        if (claim.detail().capture() != null) {
            fact(facts, "capture", Quoted.line(claim.detail().capture()));
        }
        fact(facts, "claim", claim.claimId().toString());
        return facts;
    }

    private void fact(List<Fact> facts, String label, String value) {
        facts.add(new Fact(say.say("label." + label), value));
    }

    /** What the match rests on, in words: "the posting gives the domain angers.fr". */
    private String why(Evidence piece) {
        return say.say(
                "why." + piece.rule(),
                say.say("field." + piece.field()),
                Quoted.inert(piece.text()),
                piece.cue() == null ? "" : Quoted.inert(piece.cue()));
    }

    private String time(Instant time) {
        return time(time, notification.country(), say);
    }

    /** In UTC, and as a clock in the country shows it. */
    static String time(Instant time, String country, Sentences say) {
        String utc = say.time("time", time);
        return Contacts.shipped()
                .zone(country)
                .map(zone -> say.say("bothTimes", utc, say.time("localTime", time, zone)))
                .orElse(utc);
    }
}
