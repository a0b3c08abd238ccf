package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.claimwatch.alert.watch.Watch;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a watched place's name is written.
 *
 * @param words folded as {@link Word} does
 * @param ownCue the cue that the name itself holds, as in {@code Angers Loire Métropole}; null if it holds none
 * @param afterContraction whether it stands without its article, which then is in the word before: {@code du Havre}
 */
record NameForm(List<String> words, @Nullable String ownCue, boolean afterContraction) {
    private static final Set<String> ARTICLES = Set.of("le", "les");
    private static final Set<String> CONTRACTIONS = Set.of("du", "des", "au", "aux");

    static List<NameForm> of(Watch watch, Cues cues) {
        List<NameForm> forms = new ArrayList<>();
        Stream.concat(Stream.of(watch.name()), watch.aliases().stream())
                .map(name -> Word.in(name).stream().map(Word::form).toList())
                .distinct()
                .forEach(words -> add(forms, words, cues));
        return List.copyOf(forms);
    }

    private static void add(List<NameForm> forms, List<String> words, Cues cues) {
        String ownCue = words.size() > 1 ? cues.within(words) : null;
        forms.add(new NameForm(words, ownCue, false));
        if (words.size() > 1 && ARTICLES.contains(words.getFirst())) {
            forms.add(new NameForm(words.subList(1, words.size()), ownCue, true));
        }
    }

    /** What finds it in a text: its first word, or its first two where it has more, for many names begin alike. */
    String key() {
        return words.size() == 1 ? words.getFirst() : key(words.get(0), words.get(1));
    }

    static String key(String first, String second) {
        return first + ' ' + second;
    }

    /** As in a domain name: all words in one. */
    String glued() {
        return String.join("", words);
    }

    /** Whether it stands in the text from the word at {@code start} on. */
    boolean standsAt(List<Word> text, int start) {
        if (start + words.size() > text.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!text.get(start + i).form().equals(words.get(i))) {
                return false;
            }
        }
        return !afterContraction
                || (start > 0 && CONTRACTIONS.contains(text.get(start - 1).form()));
    }
}
