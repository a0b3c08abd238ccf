package org.claimwatch.crawler.extract;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where in the entries of a list their titles stand.
 *
 * @param from how the place was found
 * @param titles by the entry's index; entries that have nothing there are left out
 * @param score how much the texts there look like titles
 */
record TitleSlot(
        From from, String place, TreeMap<Integer, Title> titles, double score, double prominence, boolean named) {
    enum From {
        /** The same place in each entry. */
        PLACE,
        /** Whatever in each entry first looks like a name. */
        FIRST,
        /** The last part of the address of each entry's page. */
        SLUG
    }

    /** @param line it stands in, or null where it is part of an address */
    record Title(String text, @Nullable Line line) {}

    static String folded(String text) {
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
        return new TitleSlot(from, place, both, mean, prominence, named);
    }
}
