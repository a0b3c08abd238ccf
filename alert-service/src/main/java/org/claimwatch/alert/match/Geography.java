package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimwatch.alert.text.Word;
import org.jspecify.annotations.Nullable;

/** Countries and their regions, as titles and trackers write them: by name in a language that postings are in, or code. */
final class Geography {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN, Locale.ITALIAN, Locale.of("es"), Locale.of("pt"));
    /** In use, but no names of ISO 3166. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("uk", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("usa", "US"),
            Map.entry("united states of america", "US"),
            Map.entry("us", "US"),
            Map.entry("holland", "NL"),
            Map.entry("czech republic", "CZ"),
            Map.entry("turkey", "TR"),
            Map.entry("macedonia", "MK"),
            Map.entry("north macedonia", "MK"),
            Map.entry("the netherlands", "NL"),
            Map.entry("polska", "PL"),
            Map.entry("sverige", "SE"),
            Map.entry("norge", "NO"),
            Map.entry("danmark", "DK"),
            Map.entry("suomi", "FI"),
            Map.entry("nederland", "NL"),
            Map.entry("cesko", "CZ"));
    /** Parts of France with country codes of their own, and the name that Puerto Rico goes by in the United States. */
    private static final Map<String, String> PART_OF = Map.of(
            "RE", "FR", "GP", "FR", "MQ", "FR", "GF", "FR", "YT", "FR", "NC", "FR", "PF", "FR", "PM", "FR", "MF", "FR");

    private final Map<String, String> countries = new HashMap<>();
    private final PhraseTrie<Region> names = new PhraseTrie<>();
    private final Map<String, List<Region>> byCode = new HashMap<>();
    private final Map<String, List<Region>> byName = new HashMap<>();

    Geography(WordList regions) {
        Set<String> regionNames = new HashSet<>();
        for (List<String> line : regions.lines()) {
            String code = line.get(1).equals("-") ? line.get(2).toUpperCase(Locale.ROOT) : line.get(1);
            for (String name : line.get(2).split(",")) {
                Region region = new Region(line.get(0), code, Word.folded(name));
                regionNames.add(region.name());
                put(byName, region.name(), region);
                names.add(List.of(region.name().split(" ")), region);
                if (!line.get(1).equals("-")) {
                    put(byCode, code, region);
                }
            }
        }
        addCountries(regionNames);
    }

    private static void put(Map<String, List<Region>> map, String key, Region region) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(region);
    }

    private void addCountries(Set<String> regionNames) {
        Map<String, String> named = new HashMap<>(OTHER_NAMES);
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            countries.put(code.toLowerCase(Locale.ROOT), PART_OF.getOrDefault(code, code));
            countries.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            LANGUAGES.forEach(language -> named.put(Word.folded(country.getDisplayCountry(language)), code));
        }
        countries.putAll(named);
        // "Georgia" is a state of the United States first: they have more of the claims
        named.forEach((name, code) -> {
            if (!regionNames.contains(name)) {
                names.add(List.of(name.split(" ")), new Region(PART_OF.getOrDefault(code, code), null, name));
            }
        });
    }

    /** The code of the country that a text names as a whole; null if it names none. */
    @Nullable
    String country(String posted) {
        return countries.get(Word.folded(posted));
    }

    /** The code of the country of a top-level domain or other code; null if it is none. */
    @Nullable
    String countryOfCode(String code) {
        return code.length() == 2 ? countries.get(code.equals("uk") ? "gb" : code) : null;
    }

    /** The longest name of a country or region that begins there; null if none does. */
    PhraseTrie.@Nullable Hit<Region> nameAt(String[] words, int start) {
        return names.longestAt(words, start, words.length);
    }

    /** The regions of all countries that have this code, in capitals. */
    List<Region> withCode(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** The code of a country's region that a watch names, by code or by name; null if it is not known. */
    @Nullable
    String regionCode(String country, String region) {
        for (Region each : withCode(region.strip().toUpperCase(Locale.ROOT))) {
            if (each.country().equals(country)) {
                return each.code();
            }
        }
        return byName.getOrDefault(Word.folded(region), List.of()).stream()
                .filter(each -> each.country().equals(country))
                .map(Region::code)
                .findFirst()
                .orElse(null);
    }

    /** The regions that may be glued behind a name in a domain, by what is glued. */
    Map<String, List<Region>> glued() {
        Map<String, List<Region>> glued = new HashMap<>();
        byCode.forEach((code, regions) -> regions.stream()
                .filter(region -> region.country().equals("US"))
                .forEach(region -> put(glued, code.toLowerCase(Locale.ROOT), region)));
        byName.forEach((name, regions) -> regions.stream()
                .filter(region ->
                        region.country().equals("US") || region.country().equals("CA"))
                .forEach(region -> put(glued, name.replace(" ", ""), region)));
        return glued;
    }
}
