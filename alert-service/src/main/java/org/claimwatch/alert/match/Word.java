package org.claimwatch.alert.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A word of a text, folded so that all ways of writing it are one: {@code Évry}, {@code EVRY} and {@code evry}; {@code
 * St}, {@code St.} and {@code Saint}. Apostrophes and hyphens part words, so that {@code d’Angers} holds {@code angers}
 * and {@code Saint-Denis} is {@code Saint Denis}.
 *
 * @param form lower case, without accents
 * @param start offset of its first code unit in the text
 * @param end offset after its last one
 */
record Word(String form, int start, int end) {
    // letters that compatibility decomposition (UAX 15) leaves whole
    private static final Map<Integer, String> LETTERS = Map.of(
            (int) 'ø', "o", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'ß', "ss", (int) 'ł', "l", (int) 'đ', "d",
            (int) 'ı', "i", (int) 'þ', "th");
    private static final Map<String, String> SHORT_FORMS = Map.of("st", "saint", "ste", "sainte");

    static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        StringBuilder form = new StringBuilder();
        int start = 0;
        int end = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (belongsToWord(codePoint)) {
                start = form.isEmpty() ? i : start;
                end = next;
                fold(codePoint, form);
            } else if (!isInvisible(codePoint)) {
                add(words, form, start, end);
            }
            i = next;
        }
        add(words, form, start, end);
        return List.copyOf(words);
    }

    private static void add(List<Word> words, StringBuilder form, int start, int end) {
        if (!form.isEmpty()) {
            String folded = form.toString();
            words.add(new Word(SHORT_FORMS.getOrDefault(folded, folded), start, end));
            form.setLength(0);
        }
    }

    private static boolean belongsToWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || isMark(codePoint);
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Zero-width characters and soft hyphens: nobody sees them, so they part nothing. */
    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT;
    }

    private static void fold(int codePoint, StringBuilder into) {
        if (codePoint < 128) {
            into.append((char) Character.toLowerCase(codePoint));
            return;
        }
        String lower = Character.toString(codePoint).toLowerCase(Locale.ROOT);
        Normalizer.normalize(lower, Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !isMark(part))
                .forEach(part -> into.append(LETTERS.getOrDefault(part, Character.toString(part))));
    }
}
