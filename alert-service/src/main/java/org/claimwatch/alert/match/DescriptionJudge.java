package org.claimwatch.alert.match;

import java.util.List;
import org.claimwatch.alert.match.PhraseTrie.Hit;
import org.jspecify.annotations.Nullable;

/** What a watched name in a description says. */
final class DescriptionJudge {
    /** "Lakewood is a large suburban city": the noun follows the name within so many words. */
    private static final int NOUN_WITHIN = 8;

    private final FieldText text;
    private final Lexicon lexicon;

    DescriptionJudge(FieldText text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    Judgement judge(WatchIndex.Named named, int from, int to) {
        if (text.isHyphenatedToMore(from, to)) {
            return Rejection.HYPHENATED;
        }
        Hit<Cue> cue = named.entry().isOrganisation() ? null : fitting(named, from, to);
        if (cue == null && !named.form().standsAlone() && named.form().ownCue() == null) {
            return Rejection.NEEDS_CUE;
        }
        if (cue != null) {
            int lo = Math.min(from, cue.from());
            int hi = Math.max(to, cue.to());
            Cue by = cue.values().getFirst();
            return new Finding(
                    text.evidence(lo, hi, Rule.NAME_WITH_CUE, by.phrase()), named.form(), by, true, List.of());
        }
        int noun = nounBehind(to);
        if (noun > 0) {
            String phrase = text.forms()[noun];
            return new Finding(
                    text.evidence(from, noun + 1, Rule.NAME_WITH_CUE, phrase), named.form(), null, true, List.of());
        }
        if (text.mixedCase() && text.startsWithSmallLetter(from)) {
            return Rejection.SMALL_LETTER;
        }
        return new Finding(text.evidence(from, to, Rule.NAME, null), named.form(), null, false, List.of());
    }

    private @Nullable Hit<Cue> fitting(WatchIndex.Named named, int from, int to) {
        Hit<Cue> before = lexicon.cueBefore(text.forms(), from);
        if (before != null && fits(before, named)) {
            return before;
        }
        Hit<Cue> after = lexicon.cueAfter(text.forms(), to);
        return after != null && fits(after, named) ? after : null;
    }

    private static boolean fits(Hit<Cue> hit, WatchIndex.Named named) {
        return hit.values().stream()
                .anyMatch(cue -> cue.fits(
                        named.entry().watch().kind(), named.entry().watch().country()));
    }

    /** The word of a place's noun that defines the name: "… is a city"; -1 if none does. */
    private int nounBehind(int to) {
        if (to >= text.size()
                || !isVerb(text.forms()[to]) && !text.between(to - 1, to).contains(",")) {
            return -1;
        }
        for (int i = to; i < Math.min(to + NOUN_WITHIN, text.size()); i++) {
            if (lexicon.otherNounAt(text.forms(), i) > 0) {
                return -1;
            }
            if (i > to && lexicon.placeNounAt(text.forms(), i) > 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isVerb(String word) {
        return switch (word) {
            case "is", "was", "est", "ist", "es", "e", "has", "are" -> true;
            default -> false;
        };
    }
}
