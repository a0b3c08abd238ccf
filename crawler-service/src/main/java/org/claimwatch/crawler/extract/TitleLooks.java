package org.claimwatch.crawler.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much some texts of one page look like the titles of claims: like names, each another, and not like what else entries have. */
final class TitleLooks {
    private static final int LONGEST_NAME = 110;

    private final Map<String, Double> names = new HashMap<>();
    private final Map<String, Boolean> organisations = new HashMap<>();

    /** @param kinds of the texts, in their order */
    double of(List<String> texts, List<TextKind> kinds) {
        double bad = 0;
        double score = 0;
        Set<String> distinct = new HashSet<>();
        List<Integer> lengths = new ArrayList<>();
        int size = texts.size();
        for (int i = 0; i < size; i++) {
            String text = texts.get(i);
            distinct.add(TitleSlot.folded(text));
            lengths.add(text.length());
            switch (kinds.get(i)) {
                case DATE, COUNTDOWN, SIZE, NUMBER, PRIVATE, MARK, ACTION, STATUS, LABEL, COUNTRY, SECTOR -> bad++;
                case PROSE -> score -= 3.5 / size;
                case URL -> score -= 1.4 / size;
                case DOMAIN -> score -= 0.4 / size;
                case NAME -> score += name(text) / size;
            }
            score -= text.codePoints().noneMatch(Character::isLetter) ? 3.0 / size : 0;
        }
        bad /= size;
        lengths.sort(null);
        int median = lengths.get(size / 2);
        score += median < 3 ? -1 : median <= 60 ? 0 : median <= 100 ? -1.5 : -4;
        score -= 7 * bad + (bad >= 0.5 ? 3 : 0);
        return score - 6 * Math.max(0, 0.95 - (double) distinct.size() / size);
    }

    /** The same text stands in many series of a page: it is looked at once. */
    private double name(String text) {
        return names.computeIfAbsent(text, t -> (isOrganisation(t) ? 1.2 : 0) - (Wording.instructs(t) ? 5 : 0));
    }

    /** Whether a text is an organisation's name by a word in it, or its domain. Sentences are neither. */
    boolean isOrganisation(String text) {
        return organisations.computeIfAbsent(
                text,
                t -> t.length() <= LONGEST_NAME && (Wording.namesOrganisation(t) || TextKind.of(t) == TextKind.DOMAIN));
    }
}
