package org.claimwatch.index.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a person types into a search box. */
public sealed interface SearchText {
    /** Twice the longest title that a claim can have. */
    int MAX_CHARACTERS = 1_000;
    /** A sentence has 20. Each is looked for in each text, so many of them are work for Elasticsearch. */
    int MAX_PHRASES = 50;

    /**
     * What was typed.
     *
     * @param whole all of it, as one
     * @param phrases each one word, or several that stand together. None if there is no letter and no digit in it: then it
     *     finds nothing
     */
    record Phrases(String whole, List<String> phrases) implements SearchText {
        public Phrases {
            phrases = List.copyOf(phrases);
        }
    }

    /** Nothing was typed: it finds everything. */
    record Blank() implements SearchText {}

    /** @param limit for the person who typed it */
    record TooLong(String limit) implements SearchText {}

    /**
     * Reads words, and phrases between quotes of any form: {@code "…"}, {@code “…”}, {@code «…»}. A quote without its other
     * half parts words and means nothing else, and so do operators of other search engines, as far as they are no words.
     */
    static SearchText read(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return new Blank();
        }
        if (typed.length() > MAX_CHARACTERS) {
            return new TooLong("at most " + MAX_CHARACTERS + " characters");
        }
        String[] betweenQuotes = typed.split("[\"“”„«»]", -1);
        List<String> phrases = new ArrayList<>();
        for (int i = 0; i < betweenQuotes.length; i++) {
            boolean quoted = i % 2 == 1 && i < betweenQuotes.length - 1;
            List<String> pieces = quoted ? List.of(betweenQuotes[i].strip()) : List.of(betweenQuotes[i].split("\\s+"));
            pieces.stream().filter(SearchText::saysSomething).forEach(phrases::add);
        }
        return phrases.size() > MAX_PHRASES
                ? new TooLong("at most " + MAX_PHRASES + " words and phrases")
                : new Phrases(typed.strip(), phrases);
    }

    private static boolean saysSomething(String piece) {
        return piece.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
