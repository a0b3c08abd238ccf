package org.claimwatch.alert.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A word of a text, folded so that all ways of writing it are one: {@code Évry}, {@code EVRY} and {@code evry}; {@code
 * St}, {@code St.} and {@code Saint}. Apostrophes and hyphens part words, so that {@code d’Angers} holds {@code angers}
 * and {@code Saint-Denis} is {@code Saint Denis}. Where a script has no spaces each character is a word.
 *
 * @param form lower case, without accents
 * @param start offset of its first code unit in the text
 * @param end offset after its last one
 */
public record Word(String form, int start, int end) {
    private static final Map<String, String> SHORT_FORMS =
            Map.of("st", "saint", "ste", "sainte", "sankt", "saint", "ft", "fort", "sts", "saints");

    /** The words of a text. */
    public static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        StringBuilder form = new StringBuilder();
        int start = 0;
        int end = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (Folding.belongsToWord(codePoint)) {
                boolean alone = Folding.isWordOfItsOwn(codePoint);
                if (alone) {
                    add(words, form, start, end);
                }
                start = form.isEmpty() ? i : start;
                end = next;
                Folding.fold(codePoint, form);
                if (alone) {
                    add(words, form, start, end);
                }
            } else if (!Folding.isInvisible(codePoint)) {
                add(words, form, start, end);
            }
            i = next;
        }
        add(words, form, start, end);
        return words;
    }

    /** The words' forms of a text, parted by single spaces. */
    public static String folded(String text) {
        return in(text).stream().map(Word::form).collect(Collectors.joining(" "));
    }

    private static void add(List<Word> words, StringBuilder form, int start, int end) {
        if (!form.isEmpty()) {
            String folded = Folding.withoutLookAlikes(form.toString());
            words.add(new Word(SHORT_FORMS.getOrDefault(folded, folded), start, end));
            form.setLength(0);
        }
    }
}
