package org.claimwatch.alert.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.claimwatch.alert.text.Word;
import org.jspecify.annotations.Nullable;

/** The places that are known, by code and by name. It never changes; safe for use by several threads. */
public final class Gazetteer {
    private final Map<String, Place> byCode = new HashMap<>();
    private final NavigableMap<String, List<Place>> byName = new TreeMap<>();
    private final Map<String, List<Place>> byShortName = new HashMap<>();
    private final Map<String, List<Place>> byGluedName = new HashMap<>();
    private final Map<String, Integer> unionsByPart = new HashMap<>();

    private Gazetteer(Collection<Place> places) {
        for (Place place : places) {
            String name = Word.folded(place.name());
            byCode.put(place.code(), place);
            put(byName, name, place);
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
        List<Place> there = map.get(key);
        if (there == null) {
            map.put(key, List.of(place));
        } else {
            List<Place> all = new ArrayList<>(there);
            all.add(place);
            map.put(key, List.copyOf(all));
        }
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
        return named(folded).stream()
                .filter(place -> place.country().equals(country))
                .toList();
    }

    /** The places of all countries that have a name, folded. */
    public List<Place> named(String folded) {
        return byName.getOrDefault(folded, List.of());
    }

    /** The places of a country whose longer name begins so: {@code Boulogne} of Boulogne-sur-Mer. */
    public List<Place> shortlyNamed(String country, String folded) {
        return byShortName.getOrDefault(key(country, folded), List.of());
    }

    /** The places of a country that have this name when it is written in one word. */
    public List<Place> gluedNamed(String country, String glued) {
        return byGluedName.getOrDefault(key(country, glued), List.of());
    }

    /** The place of a code, or those whose name begins with a text: the exact ones and then the largest first. */
    public List<Place> search(String text, int limit) {
        Place ofCode = byCode.get(text);
        if (ofCode != null) {
            return List.of(ofCode);
        }
        String folded = Word.folded(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        return byName.subMap(folded, folded + Character.MAX_VALUE).values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(
                                (Place place) -> !Word.folded(place.name()).equals(folded))
                        .thenComparing(Place::population, Comparator.reverseOrder())
                        .thenComparing(Place::code))
                .limit(limit)
                .toList();
    }
}
