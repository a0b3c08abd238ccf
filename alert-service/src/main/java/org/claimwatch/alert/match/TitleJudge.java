package org.claimwatch.alert.match;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.claimwatch.alert.gazetteer.Gazetteer;
import org.claimwatch.alert.match.NameForm.Variety;
import org.claimwatch.alert.match.PhraseTrie.Hit;
import org.claimwatch.alert.match.TitleReading.Role;
import org.claimwatch.alert.watch.Watch;
import org.jspecify.annotations.Nullable;

/** Judges a watched name in a title by the words around it. */
final class TitleJudge {
    private static final Set<String> ARTICLES = Set.of("la", "le", "les", "l");

    private final TitleReading title;
    private final FieldText text;
    private final Lexicon lexicon;
    private final Gazetteer gazetteer;

    TitleJudge(TitleReading title, Lexicon lexicon, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.title = title;
        this.text = title.text();
        this.lexicon = lexicon;
    }

    /** A cue beside a name: the words that it takes, and whether it fits the watch. */
    private record Beside(int from, int to, Cue cue, boolean fits) {}

    /** What a name at the words from {@code from} to before {@code to} says. */
    Judgement judge(WatchIndex.Named named, int from, int to) {
        NameForm form = named.form();
        if (named.entry().isOrganisation()) {
            return organisation(named, from, to);
        }
        if (form.article() != null && !hasArticleBefore(form.article(), from)) {
            return Rejection.WITHOUT_ITS_ARTICLE;
        }
        Hit<Cue> earlier = lexicon.cueBefore(text.forms(), from);
        Hit<Cue> later = after(to);
        Beside before = beside(named, earlier, earlier != null && text.pausesAfter(earlier.to() - 1));
        Beside after = beside(named, later, later != null && text.pausesAfter(to - 1));
        Beside cue = best(before, after);
        boolean fits = cue != null && cue.fits();
        if (!form.standsAlone() && !fits && !isWholeName(form)) {
            return Rejection.NEEDS_CUE;
        }
        return cue != null && fits ? withCue(named, from, to, cue, before, after) : withoutCue(named, from, to, cue);
    }

    private static boolean isWholeName(NameForm form) {
        return form.variety() == Variety.TERSE || form.variety() == Variety.WITHOUT_ARTICLE || form.ownCue() != null;
    }

    private @Nullable Hit<Cue> after(int end) {
        Hit<Cue> hit = lexicon.cueAfter(text.forms(), end);
        return hit != null || text.isHyphenatedToMore(end, end) ? hit : lexicon.turnedRound(text.forms(), end);
    }

    /** A cue that does not fit counts for nothing behind a pause. */
    private @Nullable Beside beside(WatchIndex.Named named, @Nullable Hit<Cue> hit, boolean paused) {
        if (hit == null) {
            return null;
        }
        String kind = named.entry().watch().kind();
        String country = named.entry().watch().country();
        for (Cue cue : hit.values()) {
            if (cue.fits(kind, country)) {
                return new Beside(hit.from(), hit.to(), cue, true);
            }
        }
        return paused ? null : new Beside(hit.from(), hit.to(), hit.values().getFirst(), false);
    }

    private static @Nullable Beside best(@Nullable Beside before, @Nullable Beside after) {
        if (before != null && before.fits()) {
            return before;
        }
        return after != null && (after.fits() || before == null) ? after : before;
    }

    private boolean hasArticleBefore(String article, int from) {
        if (from == 0) {
            return false;
        }
        String word = text.forms()[from - 1];
        return article.equals("le") ? word.equals("du") || word.equals("au") : word.equals("des") || word.equals("aux");
    }

    private Finding withCue(
            WatchIndex.Named named, int from, int to, Beside cue, @Nullable Beside before, @Nullable Beside after) {
        int lo = Math.min(from, cue.from());
        int hi = Math.max(to, cue.to());
        // a cue on either side of one name: "Town of Chatham council"
        if (before != null && before.fits() && after != null && after.fits()) {
            lo = Math.min(lo, before.from());
            hi = Math.max(hi, after.to());
        }
        int other = otherOrganisation(lo, hi);
        if (other >= 0) {
            return finding(
                    named,
                    Math.min(lo, other),
                    Math.max(hi, other + 1),
                    Rule.OTHER_ORGANISATION,
                    text.forms()[other],
                    false);
        }
        // a second cue that does not fit: "City of Dallas County"
        if (after != null
                && !after.fits()
                && !after.cue().fitsKind(named.entry().watch().kind())
                && !text.pausesAfter(to - 1)) {
            return finding(
                    named,
                    lo,
                    Math.max(hi, after.to()),
                    Rule.OTHER_KIND,
                    after.cue().phrase(),
                    false);
        }
        boolean clean = isExplained(lo, hi) && !isNameWithArticle(named, from, to);
        Rule rule = clean ? cued(named.form()) : Rule.PART_OF_LONGER_NAME;
        return new Finding(text.evidence(lo, hi, rule, cue.cue().phrase()), named.form(), cue.cue(), clean, List.of());
    }

    /** First letters are too few to be sure of. */
    private static Rule cued(NameForm form) {
        return form.variety() == Variety.INITIALS ? Rule.INITIALS : Rule.NAME_WITH_CUE;
    }

    /** "Commune de La Marre" is not of Marre: the gazetteer knows a place whose article that is. */
    private boolean isNameWithArticle(WatchIndex.Named named, int from, int to) {
        if (from == 0 || !ARTICLES.contains(text.forms()[from - 1])) {
            return false;
        }
        String longer = String.join(" ", Arrays.asList(text.forms()).subList(from - 1, to));
        String own = named.entry().watch().code();
        return gazetteer.named(named.entry().watch().country(), longer).stream()
                .anyMatch(place -> !place.code().equals(own));
    }

    /** A related organisation: its name, with no more beside it than its form and where it is. */
    private Judgement organisation(WatchIndex.Named named, int from, int to) {
        if (text.mixedCase() && text.startsWithSmallLetter(from)) {
            return Rejection.SMALL_LETTER;
        }
        boolean alone = !text.isHyphenatedToMore(from, to);
        for (int i = 0; i < text.size(); i++) {
            alone &= i >= from && i < to || title.roles()[i] != Role.OTHER || lexicon.isBetween(text.forms()[i]);
        }
        if (!alone) {
            return finding(named, from, to, Rule.PART_OF_LONGER_NAME, null, false);
        }
        Watch organisation = named.entry().watch();
        boolean isWord = lexicon.isStopName(named.form().glued(), organisation.country());
        Rule rule = isWord ? Rule.NAME : Rule.RELATED_ORGANISATION;
        return finding(named, from, to, rule, organisation.name(), true);
    }

    private Judgement withoutCue(WatchIndex.Named named, int from, int to, @Nullable Beside cue) {
        int other = title.organisationOutside(from, to);
        if (other >= 0) {
            return finding(
                    named,
                    Math.min(from, other),
                    Math.max(to, other + 1),
                    Rule.OTHER_ORGANISATION,
                    text.forms()[other],
                    false);
        }
        if (cue != null
                && !cue.cue().fitsKind(named.entry().watch().kind())
                && named.form().ownCue() == null) {
            return finding(
                    named,
                    Math.min(from, cue.from()),
                    Math.max(to, cue.to()),
                    Rule.OTHER_KIND,
                    cue.cue().phrase(),
                    false);
        }
        if (text.mixedCase() && text.startsWithSmallLetter(from) && from > 0) {
            return Rejection.SMALL_LETTER;
        }
        if (!isExplained(from, to)) {
            return finding(named, from, to, Rule.PART_OF_LONGER_NAME, null, false);
        }
        Cue own = named.form().ownCue();
        if (own != null && named.form().words().size() > 1) {
            return new Finding(
                    text.evidence(from, to, Rule.NAME_WITH_CUE, own.phrase()), named.form(), own, true, List.of());
        }
        return finding(named, from, to, Rule.NAME, null, true);
    }

    private Finding finding(WatchIndex.Named named, int from, int to, Rule rule, @Nullable String cue, boolean clean) {
        return new Finding(text.evidence(from, to, rule, cue), named.form(), null, clean, List.of());
    }

    /** A word of another organisation, unless it belongs to a second one: "… of Barranquitas and its Department". */
    private int otherOrganisation(int lo, int hi) {
        int other = title.organisationOutside(lo, hi);
        boolean second = hi < text.size() - 1
                && isAnd(text.forms()[hi])
                && (text.forms()[hi + 1].equals("its") || text.forms()[hi + 1].equals("ses"));
        return second && other > hi ? -1 : other;
    }

    private static boolean isAnd(String word) {
        return word.equals("and") || word.equals("et") || word.equals("und") || word.equals("y") || word.equals("e");
    }

    /** Whether all words outside say nothing else: up to a pause each is noise, a region or a small word. */
    private boolean isExplained(int lo, int hi) {
        return !text.isHyphenatedToMore(lo, hi) && isExplainedBefore(lo) && isExplainedAfter(hi);
    }

    private boolean isExplainedBefore(int lo) {
        for (int i = lo - 1; i >= 0; i--) {
            if (text.pausesAfter(i)) {
                return true;
            }
            if (!isSmall(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isExplainedAfter(int hi) {
        for (int i = hi; i < text.size(); i++) {
            if (text.pausesAfter(i - 1) || isAnd(text.forms()[i])) {
                return true;
            }
            if (!isSmall(i) && !text.forms()[i].equals("state")) {
                return false;
            }
        }
        return true;
    }

    private boolean isSmall(int word) {
        return title.roles()[word] == Role.NOISE
                || title.roles()[word] == Role.REGION
                || text.forms()[word].equals("in")
                || lexicon.isBetween(text.forms()[word]);
    }
}
