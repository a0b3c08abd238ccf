package org.claimwatch.alert.match;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that tell an authority from the place and from other organisations of the place. They come from the files
 * {@code authority-cues.txt} and {@code other-organisations.txt} beside this class.
 */
public final class Cues {
    /** "Ville de la Rochelle", "Communauté de communes du Pays": more words between are another phrase. */
    private static final int MAX_WORDS_BETWEEN = 2;

    private final Phrases before;
    private final Phrases after;
    private final Phrases within;
    private final Phrases otherOrganisations;
    private final Set<String> between;
    private final Set<String> inDomains;

    private Cues(WordList authorities, WordList others) {
        this.before = new Phrases(authorities.phrases("before"));
        this.after = new Phrases(authorities.phrases("after"));
        this.within = new Phrases(authorities.phrases("within"));
        this.between = authorities.joined("between");
        this.inDomains = authorities.joined("domain");
        this.otherOrganisations = new Phrases(others.phrases(""));
    }

    /** The cues that come with this service. */
    public static Cues shipped() {
        return new Cues(WordList.read("authority-cues.txt"), WordList.read("other-organisations.txt"));
    }

    /** Words of a text from {@code from} to before {@code to}. */
    record Span(int from, int to) {
        boolean holds(int index) {
            return from <= index && index < to;
        }
    }

    /** The cue before a name that starts at the word {@code name}, or null. */
    @Nullable
    Span before(List<String> words, int name) {
        int end = name;
        for (int skipped = 0; skipped <= MAX_WORDS_BETWEEN && end > 0; skipped++, end--) {
            int length = before.longestEndingAt(words, end);
            if (length > 0) {
                return new Span(end - length, end);
            }
            if (!between.contains(words.get(end - 1))) {
                return null;
            }
        }
        return null;
    }

    /** The cue right after a name that ends before the word {@code end}, or null. */
    @Nullable
    Span after(List<String> words, int end) {
        int length = after.longestStartingAt(words, end);
        return length == 0 ? null : new Span(end, end + length);
    }

    /** The cue that a name holds, or null. */
    @Nullable
    String within(List<String> name) {
        for (int i = 0; i < name.size(); i++) {
            int length = within.longestStartingAt(name, i);
            if (length > 0) {
                return String.join(" ", name.subList(i, i + length));
            }
        }
        return null;
    }

    /** The first word of another organisation from {@code from} to before {@code to} and outside the cue, or null. */
    @Nullable
    Span otherOrganisation(List<String> words, int from, int to, @Nullable Span cue) {
        for (int i = Math.max(0, from); i < Math.min(words.size(), to); i++) {
            int length = otherOrganisations.longestStartingAt(words, i);
            if (length > 0 && (cue == null || !cue.holds(i))) {
                return new Span(i, i + length);
            }
        }
        return null;
    }

    /** What stands glued or hyphenated to a name in domains. */
    Set<String> inDomains() {
        return inDomains;
    }

    /** The words that may stand between a cue and the name. */
    Set<String> between() {
        return between;
    }
}
