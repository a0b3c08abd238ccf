package org.claimwatch.alert.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwatch.alert.text.Word;
import org.jspecify.annotations.Nullable;

/** The places that are known, by code and by name. It never changes; safe for use by several threads. */
public final class Gazetteer {
    private final Map<String, Place> byCode = new HashMap<>();
    private final Map<String, List<Place>> byName = new HashMap<>();
    private final Map<String, List<Place>> byShortName = new HashMap<>();
    private final Map<String, List<Place>> byGluedName = new HashMap<>();
    private final Map<String, Integer> unionsByPart = new HashMap<>();

    private Gazetteer(Collection<Place> places) {
        for (Place place : places) {
            String name = Word.folded(place.name());
            byCode.put(place.code(), place);
            put(byName, key(place.country(), name), place);
            ShortName.of(name).ifPresent(head -> put(byShortName, key(place.country(), head), place));
            put(byGluedName, key(place.country(), name.replace(" ", "")), place);
            if (place.kind().equals("intercommunality")) {
                UnionName.parts(name).forEach(part -> unionsByPart.merge(part, 1, Integer::sum));
            }
        }
    }

    /** Whether at most one union of communes has these words, small ones left out, in its name. */
    public boolean isOfOneUnion(String part) {
        return unionsByPart.getOrDefault(part, 0) <= 1;
    }

    private static void put(Map<String, List<Place>> map, String key, Place place) {
        map.merge(key, List.of(place), (there, more) -> {
            List<Place> all = new ArrayList<>(there);
            all.addAll(more);
            return List.copyOf(all);
        });
    }

    private static String key(String country, String folded) {
        return country + ' ' + folded;
    }

    /** The French registers that come with this service, and these places. */
    public static Gazetteer with(Collection<Place> others) {
        List<Place> places = new ArrayList<>(FrenchRegisters.read());
        places.addAll(others);
        return new Gazetteer(places);
    }

    /** The French registers alone. */
    public static Gazetteer shipped() {
        return with(List.of());
    }

    /** These places alone. */
    public static Gazetteer of(Collection<Place> places) {
        return new Gazetteer(places);
    }

    public Collection<Place> all() {
        return Collections.unmodifiableCollection(byCode.values());
    }

    public Optional<Place> byCode(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(byCode.get(code));
    }

    /** The places of a country that have a name, folded as {@link Word#folded} does. */
    public List<Place> named(String country, String folded) {
        return byName.getOrDefault(key(country, folded), List.of());
    }

    /** The places of a country whose longer name begins so: {@code Boulogne} of Boulogne-sur-Mer. */
    public List<Place> shortlyNamed(String country, String folded) {
        return byShortName.getOrDefault(key(country, folded), List.of());
    }

    /** The places of a country that have this name when it is written in one word. */
    public List<Place> gluedNamed(String country, String glued) {
        return byGluedName.getOrDefault(key(country, glued), List.of());
    }

    /** Places whose name begins with a text, the exact ones and then the largest first. */
    public List<Place> search(String text, int limit) {
        String folded = Word.folded(text);
        return byCode.values().stream()
                .filter(place ->
                        place.code().equals(text) || Word.folded(place.name()).startsWith(folded) && !folded.isEmpty())
                .sorted(Comparator.comparing(
                                (Place place) -> !Word.folded(place.name()).equals(folded))
                        .thenComparing(Place::population, Comparator.reverseOrder())
                        .thenComparing(Place::code))
                .limit(limit)
                .toList();
    }
}
