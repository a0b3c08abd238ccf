package org.claimwatch.crawler.extract;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of countries, in the languages of the sites, as the JDK has them (CLDR). */
final class Countries {
    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "it", "pt", "ru", "zh");
    private static final Set<String> OTHER_NAMES = Set.of(
            "usa",
            "us",
            "u.s.",
            "u.s.a.",
            "uk",
            "u.k.",
            "england",
            "scotland",
            "wales",
            "great britain",
            "uae",
            "u.a.e.",
            "korea",
            "south korea",
            "republic of korea",
            "czech republic",
            "turkey",
            "hong kong",
            "russia",
            "holland",
            "the netherlands",
            "the united states",
            "united states of america",
            "сша");
    private static final Set<String> NAMES = names();
    private static final int LONGEST = 40;

    private Countries() {}

    /** Whether the text is the name of a country and nothing else, but for signs and flags around it. */
    static boolean has(String text) {
        return text.length() <= LONGEST && NAMES.contains(folded(text));
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(OTHER_NAMES);
        for (String country : Locale.getISOCountries()) {
            Locale locale = Locale.of("", country);
            LANGUAGES.forEach(language -> names.add(folded(locale.getDisplayCountry(Locale.of(language)))));
        }
        names.remove("");
        return names;
    }

    private static String folded(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetter(text.codePointAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetter(text.charAt(to - 1)) && text.charAt(to - 1) != '.') {
            to--;
        }
        String bare = text.substring(from, to).toLowerCase(Locale.ROOT);
        return Normalizer.isNormalized(bare, Normalizer.Form.NFC)
                ? bare
                : Normalizer.normalize(bare, Normalizer.Form.NFC);
    }
}
