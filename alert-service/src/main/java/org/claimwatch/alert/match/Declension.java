package org.claimwatch.alert.match;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The case that a town's name has behind the word for a town, where languages decline names: {@code Urząd Miasta Krakowa},
 * {@code Helsingin kaupunki}, {@code Tallinna linn}, {@code Δήμος Θεσσαλονίκης}. By the name's ending, folded; the rules of a country are tried in turn and the first whose
 * ending fits gives the forms, each without that ending and with another.
 */
final class Declension {
    private record Ending(String of, List<String> forms) {}

    private static final List<Ending> SLAVIC = List.of(
            new Ending("ice", List.of("ic")),
            new Ending("any", List.of("an")),
            new Ending("ov", List.of("ova", "ove")),
            new Ending("ow", List.of("owa", "owie")),
            new Ending("sk", List.of("ska", "sku")),
            new Ending("ec", List.of("ce")),
            new Ending("ek", List.of("ku", "ka")),
            new Ending("sko", List.of("ska")),
            new Ending("ia", List.of("ii", "ie")),
            new Ending("ja", List.of("je", "ji")),
            new Ending("a", List.of("y", "e", "i")),
            new Ending("o", List.of("a", "e")),
            new Ending("e", List.of("a")),
            new Ending("y", List.of("")),
            new Ending("i", List.of("")),
            new Ending("", List.of("a", "u", "e")));
    private static final List<Ending> CYRILLIC = List.of(
            new Ending("а", List.of("ы", "и", "е")),
            new Ending("ь", List.of("и", "я")),
            new Ending("о", List.of("а")),
            new Ending("", List.of("а", "е", "у")));
    private static final List<Ending> FINNISH = List.of(
            new Ending("nki", List.of("ngin")),
            new Ending("ti", List.of("den", "tin")),
            new Ending("rku", List.of("run")),
            new Ending("i", List.of("in", "en")),
            new Ending("e", List.of("een")),
            new Ending("", List.of("n")));
    private static final List<Ending> ESTONIAN = List.of(new Ending("", List.of("a", "i", "u", "e")));
    /** Folded, so without accents and with one sigma. */
    private static final List<Ending> GREEK = List.of(
            new Ending("οσ", List.of("ου")),
            new Ending("η", List.of("ησ")),
            new Ending("α", List.of("ασ", "ων")),
            new Ending("ο", List.of("ου")),
            new Ending("ι", List.of("ιου")),
            new Ending("εσ", List.of("ων")));

    private static final List<Ending> BALTIC = List.of(
            new Ending("us", List.of("aus")),
            new Ending("as", List.of("o")),
            new Ending("is", List.of("io", "a")),
            new Ending("a", List.of("os", "as")),
            new Ending("e", List.of("es")),
            new Ending("ai", List.of("u")));
    private static final List<Ending> SWEDISH = List.of(new Ending("", List.of("s")));

    private static final Map<String, List<Ending>> BY_COUNTRY = Map.ofEntries(
            Map.entry("CZ", SLAVIC),
            Map.entry("SK", SLAVIC),
            Map.entry("PL", SLAVIC),
            Map.entry("SI", SLAVIC),
            Map.entry("HR", SLAVIC),
            Map.entry("RS", SLAVIC),
            Map.entry("BA", SLAVIC),
            Map.entry("ME", SLAVIC),
            Map.entry("RU", CYRILLIC),
            Map.entry("UA", CYRILLIC),
            Map.entry("BG", CYRILLIC),
            Map.entry("BY", CYRILLIC),
            Map.entry("FI", FINNISH),
            Map.entry("EE", ESTONIAN),
            Map.entry("GR", GREEK),
            Map.entry("CY", GREEK),
            Map.entry("LV", BALTIC),
            Map.entry("LT", BALTIC),
            Map.entry("SE", SWEDISH),
            Map.entry("NO", SWEDISH),
            Map.entry("DK", SWEDISH));
    /** A shorter stem is the beginning of other words. */
    private static final int MIN_STEM = 3;

    private Declension() {}

    static Set<String> of(String country, String name) {
        for (Ending ending : BY_COUNTRY.getOrDefault(country, List.of())) {
            if (name.endsWith(ending.of())) {
                String stem = name.substring(0, name.length() - ending.of().length());
                Set<String> forms = new LinkedHashSet<>();
                ending.forms().stream()
                        .filter(form -> stem.length() >= MIN_STEM)
                        .forEach(form -> forms.add(stem + form));
                return forms;
            }
        }
        return Set.of();
    }
}
