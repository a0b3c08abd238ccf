package org.claimwatch.alert.match;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Countries as postings write them: by code, or by name in a language that postings are often in. */
final class Country {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN, Locale.ITALIAN, Locale.of("es"), Locale.of("pt"));
    /** In use, but no names or codes of ISO 3166. */
    private static final Map<String, String> OTHER_NAMES = Map.of("uk", "GB", "england", "GB", "usa", "US");

    private static final Map<String, String> CODES = codes();

    private Country() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>(OTHER_NAMES);
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            codes.put(folded(code), code);
            codes.put(folded(country.getISO3Country()), code);
            LANGUAGES.forEach(language -> codes.put(folded(country.getDisplayCountry(language)), code));
        }
        return Map.copyOf(codes);
    }

    /** Its ISO 3166-1 alpha-2 code; null if the text names no country. */
    static @Nullable String code(String posted) {
        return CODES.get(folded(posted));
    }

    private static String folded(String name) {
        return Word.in(name).stream().map(Word::form).collect(Collectors.joining(" "));
    }
}
