package org.claimwatch.crawler.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where in the entries of a list their titles stand.
 *
 * @param from how the place was found
 * @param lastSteps the innermost tags of the place: what lists that are made alike have in common
 * @param titles by the entry's index; entries that have nothing there are left out
 * @param folded the titles without case and signs
 * @param score how much the texts there look like titles
 * @param named whether something on the page says that they are titles
 */
record TitleSlot(
        From from,
        String lastSteps,
        TreeMap<Integer, Title> titles,
        Set<String> folded,
        double score,
        double prominence,
        boolean named) {
    enum From {
        /** The same place in each entry. */
        PLACE,
        /** Whatever in each entry first looks like a name. */
        FIRST,
        /** The last part of the address of each entry's page. */
        SLUG
    }

    /** @param line it stands in, or null where it is part of an address */
    record Title(Text said, @Nullable Line line) {
        Title(String text, @Nullable Line line) {
            this(Text.of(text), line);
        }

        String text() {
            return said.value();
        }
    }

    static TitleSlot of(
            From from,
            String lastSteps,
            TreeMap<Integer, Title> titles,
            double score,
            double prominence,
            boolean named) {
        Set<String> folded = new HashSet<>();
        titles.values().forEach(title -> folded.add(title.said().folded()));
        return new TitleSlot(from, lastSteps, titles, folded, score, prominence, named);
    }

    /** Without case, spaces and signs. */
    static String folded(String text) {
        char[] folded = new char[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return foldedOfAnyScript(text);
            }
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                folded[length++] = c;
            } else if (c >= 'A' && c <= 'Z') {
                folded[length++] = (char) (c | 0x20);
            }
        }
        return new String(folded, 0, length);
    }

    private static String foldedOfAnyScript(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                folded.appendCodePoint(c);
            }
        }
        return folded.toString();
    }

    List<String> texts() {
        return titles.values().stream().map(Title::text).toList();
    }

    /**
     * The titles of both.
     *
     * @param entries which of all entries those of the other are
     */
    TitleSlot with(TitleSlot other, List<Integer> entries) {
        TreeMap<Integer, Title> both = new TreeMap<>(titles);
        other.titles.forEach((i, title) -> both.put(entries.get(i), title));
        double missing = 3.0
                * other.titles.size()
                / entries.size()
                * entries.size()
                / Math.max(1, titles.size() + entries.size());
        double mean = (score * titles.size() + other.score * other.titles.size()) / both.size() + missing;
        return TitleSlot.of(from, lastSteps, both, mean, prominence, named);
    }
}
