package org.claimwatch.alert.gazetteer;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The long names of unions of communes, of which people write parts: Marseille-Provence, or the first letters. */
public final class UnionName {
    private static final Set<String> SMALL = Set.of(
            "and", "et", "de", "d", "du", "des", "la", "le", "les", "l", "en", "sur", "sous", "aux", "au", "a", "s");
    private static final Set<String> SORTS = Set.of(
            "cc",
            "ca",
            "cu",
            "communaute",
            "communes",
            "agglomeration",
            "urbaine",
            "metropole",
            "metropolitaine",
            "agglo");

    private UnionName() {}

    /** The words of a folded name that tell it from others. */
    public static List<String> tellingWords(String folded) {
        return Arrays.stream(folded.split(" "))
                .filter(word -> !SMALL.contains(word) && !SORTS.contains(word))
                .toList();
    }

    /** Every run of at least two telling words, and the first letters of all. */
    public static Set<String> parts(String folded) {
        List<String> words = tellingWords(folded);
        Set<String> parts = new LinkedHashSet<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 2; to <= words.size(); to++) {
                parts.add(String.join(" ", words.subList(from, to)));
            }
        }
        initials(words).ifPresent(parts::add);
        return parts;
    }

    /** The first letters of at least two words, of which two are too few to be told from other short words. */
    public static java.util.Optional<String> initials(List<String> words) {
        if (words.size() < 3) {
            return java.util.Optional.empty();
        }
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.append(word.charAt(0)));
        return java.util.Optional.of(initials.toString());
    }
}
