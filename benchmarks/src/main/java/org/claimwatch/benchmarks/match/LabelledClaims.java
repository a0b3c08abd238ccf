package org.claimwatch.benchmarks.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.alert.gazetteer.Gazetteer;
import org.claimwatch.alert.gazetteer.Place;
import org.claimwatch.alert.match.ClaimText;
import org.claimwatch.alert.text.Word;
import org.claimwatch.alert.watch.Watch;
import org.jspecify.annotations.Nullable;

/**
 * Claims that people have labelled with the authority that they concern, one JSON object a line: {@code title},
 * {@code description}, {@code website}, {@code feed_country}, {@code label}, {@code sure}, and of an authority its
 * {@code place}.
 */
final class LabelledClaims {
    /** @param place the authority that is meant; null if none is */
    record Row(ClaimText text, String label, @Nullable Meant place) {}

    /** @param code official, or empty */
    record Meant(String name, String country, String kind, String code, String region) {
        private static final Map<String, String> KINDS = Map.of(
                "municipality", "municipality", "intercommunal", "intercommunality", "county-or-department", "county");

        static Meant of(JsonNode place) {
            String level = place.path("level").asText("municipality");
            String code = "";
            for (String register : List.of("insee", "siren", "geonames")) {
                if (code.isEmpty()
                        && !place.path(register).asText("").isEmpty()
                        && !place.path(register).isNull()) {
                    code = register + ':' + place.path(register).asText();
                }
            }
            String state =
                    place.path("state").isNull() ? "" : place.path("state").asText("");
            return new Meant(
                    place.path("name").asText().replaceAll(", [A-Z]{2}$", ""),
                    place.path("country").asText(""),
                    KINDS.getOrDefault(level, level),
                    code,
                    state);
        }

        boolean is(Watch watch) {
            if (!code.isEmpty() && watch.code() != null) {
                return code.equals(watch.code());
            }
            return Word.folded(name).equals(Word.folded(watch.name())) && country.equals(watch.country());
        }

        /** A city's own intercommunality, or a name within the other, counts neither way. */
        boolean isNear(Watch watch) {
            String a = ' ' + Word.folded(watch.name()) + ' ';
            String b = ' ' + Word.folded(name) + ' ';
            return !a.equals(b) && (a.contains(b) || b.contains(a));
        }
    }

    private LabelledClaims() {}

    static List<Row> read(Path file) throws IOException {
        return read(Files.readAllLines(file));
    }

    /** The repository's own: real authorities as postings name them, and invented organisations with a place's name. */
    static List<Row> shipped() throws IOException {
        try (InputStream in = Objects.requireNonNull(LabelledClaims.class.getResourceAsStream("claims.jsonl"))) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    private static List<Row> read(List<String> lines) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            JsonNode row = json.readTree(line);
            boolean authority = row.path("label").asText().equals("municipality");
            boolean known = !authority || row.hasNonNull("place");
            if (row.path("sure").asBoolean(true) && known) {
                rows.add(new Row(
                        text(row), row.path("label").asText(""), authority ? Meant.of(row.path("place")) : null));
            }
        }
        return rows;
    }

    private static ClaimText text(JsonNode row) {
        return new ClaimText(
                row.path("title").asText(""),
                null,
                given(row, "website"),
                given(row, "feed_country"),
                given(row, "description"));
    }

    private static @Nullable String given(JsonNode row, String field) {
        String text = row.path(field).isNull() ? "" : row.path(field).asText("");
        return text.isEmpty() ? null : text;
    }

    /** Every French commune and intercommunality, and every place that a label names, each watched by its name alone. */
    static List<Watch> watches(List<Row> rows) {
        Map<String, Watch> watches = new LinkedHashMap<>();
        for (Place place : Gazetteer.shipped().all()) {
            if (!place.kind().equals("county")) {
                watches.put(place.code(), watch(place.name(), "FR", place.kind(), place.code(), place.region()));
            }
        }
        for (Row row : rows) {
            Meant meant = row.place();
            if (meant != null && Set.of(java.util.Locale.getISOCountries()).contains(meant.country())) {
                String key = meant.code().isEmpty()
                        ? meant.country() + Word.folded(meant.name()) + meant.region()
                        : meant.code();
                watches.putIfAbsent(
                        key, watch(meant.name(), meant.country(), meant.kind(), meant.code(), meant.region()));
            }
        }
        return List.copyOf(watches.values());
    }

    private static Watch watch(String name, String country, String kind, String code, @Nullable String region) {
        String official = code.isEmpty() ? null : code;
        String in = region == null || region.isEmpty() ? null : region;
        return new Watch(
                UUID.randomUUID(), "all", name, country, kind, official, in, List.of(), List.of(), Instant.EPOCH);
    }
}
