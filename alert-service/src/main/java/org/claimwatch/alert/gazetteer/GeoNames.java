package org.claimwatch.alert.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimwatch.alert.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * The places of a file of GeoNames, taken in line by line: its main table, of all countries, of one, or of cities, as
 * GeoNames' readme describes it (19 columns, tab-separated, UTF-8). Populated places and administrative divisions count;
 * France is left out, for its own registers are shipped.
 *
 * <p>A town and its municipality are two rows of one name: they are one place here, or each would be its own homonym.
 */
public final class GeoNames {
    /** All municipalities of the world that GeoNames knows, and its towns of 500 people, are about half a million. */
    public static final int MAX_PLACES = 600_000;

    private static final int COLUMNS = 19;
    /** Where GeoNames' own smallest list of cities begins; below it the main table has millions of hamlets. */
    private static final int MIN_POPULATION = 500;

    private static final Set<String> FRENCH =
            Set.of("FR", "RE", "GP", "MQ", "GF", "YT", "NC", "PF", "PM", "MF", "BL", "WF");
    private static final Map<String, String> DIVISIONS = Map.of(
            "ADM1", "region", "ADM2", "county", "ADM3", "municipality", "ADM4", "municipality", "ADM5", "municipality");
    /** Sections of towns, and places that are no more. */
    private static final Set<String> NO_TOWNS = Set.of("PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH", "STLMT");

    private record Line(String id, String name, String country, String kind, String region, long population) {}

    private final int maxPlaces;
    private final Map<String, Line> rows = new LinkedHashMap<>();
    private final Map<String, String> regionNames = new HashMap<>();

    public GeoNames() {
        this(MAX_PLACES);
    }

    GeoNames(int maxPlaces) {
        this.maxPlaces = maxPlaces;
    }

    /**
     * Takes in a line.
     *
     * @throws IllegalArgumentException if it is not one of such a file, or if there are more places than can be held
     */
    public void take(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "has " + columns.length + " columns, where GeoNames' main table has " + COLUMNS);
        }
        String country = columns[8];
        String kind = kind(columns[6], columns[7], population(columns[14]));
        if (kind == null || FRENCH.contains(country)) {
            return;
        }
        if (columns[7].equals("ADM1")) {
            regionNames.put(country + '.' + columns[10], columns[1]);
        }
        Line row = new Line(columns[0], columns[1], country, kind, columns[10], population(columns[14]));
        String place = String.join("\t", country, columns[10], kind, Word.folded(columns[1]));
        rows.merge(place, row, (there, more) -> more.population() > there.population() ? more : there);
        if (rows.size() > maxPlaces) {
            throw new IllegalArgumentException(
                    "there are more than " + maxPlaces + " places: take the file of a country, or of cities");
        }
    }

    private static @Nullable String kind(String featureClass, String feature, long population) {
        return switch (featureClass) {
            case "A" -> DIVISIONS.get(feature);
            case "P" -> {
                boolean seat = feature.startsWith("PPLA") || feature.equals("PPLC");
                boolean town = !NO_TOWNS.contains(feature) && (seat || population >= MIN_POPULATION);
                yield town ? "municipality" : null;
            }
            default -> null;
        };
    }

    private static long population(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        try {
            return Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("has no number for the population: it is no line of GeoNames", e);
        }
    }

    /** What was taken in. */
    public Collection<Place> places() {
        List<Place> places = new ArrayList<>(rows.size());
        for (Line row : rows.values()) {
            boolean isRegion = row.kind().equals("region");
            String code = row.region().chars().allMatch(c -> c >= 'A' && c <= 'Z') ? row.region() : "";
            places.add(new Place(
                    "geonames:" + row.id(),
                    row.name(),
                    row.country(),
                    row.kind(),
                    isRegion ? null : regionNames.get(row.country() + '.' + row.region()),
                    isRegion || code.isEmpty() ? null : code,
                    (int) Math.min(Integer.MAX_VALUE, row.population()),
                    List.of(),
                    null));
        }
        return places;
    }
}
