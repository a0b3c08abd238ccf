package org.claimwatch.index.claim;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a country as postings give it: a code of two or three letters, or a name in one of several languages. */
public final class Country {
    /** The languages that leak sites and trackers name countries in; English covers nearly all. */
    private static final List<Locale> LANGUAGES =
            List.of("en", "fr", "de", "es", "it", "pt", "nl", "pl", "tr", "ru").stream()
                    .map(Locale::of)
                    .toList();

    /** What people write and the JDK's tables do not have. */
    private static final Map<String, String> EVERYDAY = Map.of(
            "usa", "US", "uk", "GB", "england", "GB", "scotland", "GB", "wales", "GB", "holland", "NL", "uae", "AE");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Country() {}

    /** The ISO 3166-1 code of two letters, in capitals; empty if this names no country that we know. */
    public static Optional<String> code(@Nullable String posted) {
        return posted == null ? Optional.empty() : Optional.ofNullable(Names.CODES.get(folded(posted)));
    }

    private static String folded(String name) {
        String apart = Normalizer.normalize(name.strip(), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Read at the first claim with a country, not at the service's start: that takes a moment. */
    private static final class Names {
        static final Map<String, String> CODES = codes();

        private static Map<String, String> codes() {
            Map<String, String> codes = new HashMap<>(EVERYDAY);
            for (String code : Locale.getISOCountries()) {
                Locale country = Locale.of("", code);
                LANGUAGES.forEach(language -> codes.putIfAbsent(folded(country.getDisplayCountry(language)), code));
                codes.put(folded(code), code);
                codes.putIfAbsent(folded(threeLetters(country)), code);
            }
            return Map.copyOf(codes);
        }

        private static String threeLetters(Locale country) {
            try {
                return country.getISO3Country();
            } catch (MissingResourceException none) {
                return country.getCountry();
            }
        }
    }
}
