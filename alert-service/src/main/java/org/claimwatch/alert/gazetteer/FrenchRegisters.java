package org.claimwatch.alert.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The registers that come with this service: tables of INSEE and DGCL, tab-separated, comments after {@code #}. */
final class FrenchRegisters {
    private static final String FRANCE = "FR";

    private FrenchRegisters() {}

    static List<Place> read() {
        List<Place> places = new ArrayList<>();
        Map<String, String> departments = new HashMap<>();
        for (String[] row : rows("departements-fr.tsv")) {
            departments.put(row[0], row[1]);
            places.add(place("departement:" + row[0], row[1], "county", null, null, 0, List.of(), null));
        }
        for (String[] row : rows("epci-fr.tsv")) {
            int population = Integer.parseInt(row[2]);
            places.add(place("siren:" + row[0], row[1], "intercommunality", null, null, population, List.of(), null));
        }
        for (String[] row : rows("communes-fr.tsv")) {
            List<String> postcodes = row[4].isEmpty() ? List.of() : List.of(row[4].split(" "));
            String partOf = row[5].isEmpty() ? null : "siren:" + row[5];
            int population = Integer.parseInt(row[3]);
            String region = departments.get(row[2]);
            places.add(place("insee:" + row[0], row[1], "municipality", region, row[2], population, postcodes, partOf));
        }
        return places;
    }

    private static Place place(
            String code,
            String name,
            String kind,
            @Nullable String region,
            @Nullable String regionCode,
            int population,
            List<String> postcodes,
            @Nullable String partOf) {
        return new Place(code, name, FRANCE, kind, region, regionCode, population, postcodes, partOf);
    }

    private static List<String[]> rows(String file) {
        try (InputStream in = Objects.requireNonNull(FrenchRegisters.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
