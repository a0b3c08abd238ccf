package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwatch.alert.match.Cues.Span;
import org.claimwatch.alert.match.WatchIndex.Entry;
import org.jspecify.annotations.Nullable;

/** What the names of a place in a text say of its watch. */
final class NameEvidence {
    /** In a long text another organisation's word counts only this near: further off it is of another phrase. */
    private static final int NEAR_WORDS = 3;

    private final FieldText text;
    private final Cues cues;
    private final List<String> forms;

    private NameEvidence(FieldText text, Cues cues) {
        this.text = text;
        this.cues = cues;
        this.forms = text.words().stream().map(Word::form).toList();
    }

    static List<Evidence> find(Entry entry, FieldText text, Cues cues) {
        NameEvidence in = new NameEvidence(text, cues);
        List<Evidence> found = new ArrayList<>();
        for (int start = 0; start < in.forms.size(); start++) {
            for (NameForm name : entry.names()) {
                if (name.standsAt(text.words(), start)) {
                    in.judge(name, start).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Evidence> judge(NameForm name, int start) {
        int end = start + name.words().size();
        Span cue = cueBeside(start, end);
        Span other = otherOrganisation(start, end, cue);
        if (other != null) {
            return Optional.of(evidence(start, end, other, Rule.OTHER_ORGANISATION));
        }
        if (isPartOfLongerName(start, end, cue)) {
            return Optional.of(evidence(start, end, null, Rule.PART_OF_LONGER_NAME));
        }
        if (cue != null) {
            return Optional.of(evidence(start, end, cue, Rule.NAME_WITH_CUE));
        }
        if (name.ownCue() != null) {
            Word first = text.words().get(start);
            Word last = text.words().get(end - 1);
            return Optional.of(Evidence.in(text, first.start(), last.end(), Rule.NAME_WITH_CUE, name.ownCue()));
        }
        return isWrittenAsName(start) ? Optional.of(evidence(start, end, null, Rule.NAME)) : Optional.empty();
    }

    private @Nullable Span cueBeside(int start, int end) {
        Span before = cues.before(forms, start);
        return before != null ? before : cues.after(forms, end);
    }

    private @Nullable Span otherOrganisation(int start, int end, @Nullable Span cue) {
        boolean all = text.field().names();
        int from = all ? 0 : start - NEAR_WORDS;
        int to = all ? forms.size() : end + NEAR_WORDS;
        Span before = cues.otherOrganisation(forms, from, start, cue);
        return before != null ? before : cues.otherOrganisation(forms, end, to, cue);
    }

    /** Saint-Denis-en-Val is not Saint-Denis; but the cue itself may be hyphenated to the name. */
    private boolean isPartOfLongerName(int start, int end, @Nullable Span cue) {
        return cue == null
                ? text.isHyphenatedToMore(start, end)
                : text.isHyphenatedToMore(Math.min(start, cue.from()), Math.max(end, cue.to()));
    }

    /** Where the text has capitals, a name without one is a word: "the breach angers the mayor". */
    private boolean isWrittenAsName(int start) {
        return !text.mixedCase() || !text.startsWithSmallLetter(text.words().get(start));
    }

    /** From the name or the cue, whichever is first, to the end of the other. */
    private Evidence evidence(int start, int end, @Nullable Span cue, Rule rule) {
        int from = cue == null ? start : Math.min(start, cue.from());
        int to = cue == null ? end : Math.max(end, cue.to());
        String phrase = cue == null ? null : String.join(" ", forms.subList(cue.from(), cue.to()));
        List<Word> words = text.words();
        return Evidence.in(text, words.get(from).start(), words.get(to - 1).end(), rule, phrase);
    }
}
