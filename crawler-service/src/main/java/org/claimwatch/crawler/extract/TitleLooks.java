package org.claimwatch.crawler.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much some texts of one page look like the titles of claims: like names, each another, and not like what else entries have. */
final class TitleLooks {
    private final Map<List<String>, Double> known = new HashMap<>();

    /** The same titles stand in many series of a page: they are looked at once. */
    double of(Titles titles) {
        return known.computeIfAbsent(titles.values(), values -> of(titles.texts()));
    }

    static double of(List<Text> texts) {
        int size = texts.size();
        Set<String> distinct = new HashSet<>(2 * size);
        int[] lengths = new int[size];
        double bad = 0;
        double score = 0;
        for (int i = 0; i < size; i++) {
            Text text = texts.get(i);
            distinct.add(text.folded());
            lengths[i] = text.value().length();
            switch (text.kind()) {
                case DATE, COUNTDOWN, SIZE, NUMBER, PRIVATE, MARK, ACTION, STATUS, LABEL, COUNTRY, SECTOR -> bad++;
                case PROSE -> score -= 3.5 / size;
                case URL -> score -= 1.4 / size;
                case DOMAIN -> score -= 0.4 / size;
                case NAME -> score += name(text) / size;
            }
            score -= text.hasLetters() ? 0 : 3.0 / size;
        }
        bad /= size;
        Arrays.sort(lengths);
        int median = lengths[size / 2];
        score += median < 3 ? -1 : median <= 60 ? 0 : median <= 100 ? -1.5 : -4;
        score -= 7 * bad + (bad >= 0.5 ? 3 : 0);
        return score - 6 * Math.max(0, 0.95 - (double) distinct.size() / size);
    }

    private static double name(Text text) {
        return (text.isOrganisation() ? 1.2 : 0) - (text.instructs() ? 5 : 0);
    }
}
