package org.claimwatch.alert.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list of watches, as it is imported and exported.
 *
 * @param rows those that could be read
 * @param errors what is wrong with the others, row by row
 */
public record Roster(List<Entry> rows, List<RowError> errors) {
    /** The columns of the CSV, in the order in which they are written. */
    static final List<String> COLUMNS = List.of("name", "country", "kind", "code", "region", "aliases", "domains");
    /** Every authority of a large country, with room: an import is one transaction and held in memory. */
    public static final int MAX_ROWS = 100_000;
    /** So many errors show what is wrong with a list. */
    public static final int MAX_ERRORS = 1_000;

    private static final Set<String> NEEDED = Set.of("name", "country", "kind");

    /** @param line where it begins, from 1 on */
    public record Entry(int line, WatchDraft draft) {}

    /**
     * What is wrong with a row.
     *
     * @param line where it begins, from 1 on
     * @param field its column
     */
    public record RowError(int line, String field, String detail) {}

    public Roster {
        rows = List.copyOf(rows);
        errors = List.copyOf(errors);
    }

    /** Reads CSV with a header; columns may be in any order, several values in a field are parted by a bar. */
    public static Roster ofCsv(String text) {
        List<CsvRows.Line> lines = CsvRows.of(text);
        if (lines.isEmpty()) {
            return failed(1, "name", "the list is empty: it begins with the header " + String.join(",", COLUMNS));
        }
        List<String> header =
                lines.getFirst().fields().stream().map(String::strip).toList();
        for (String column : header) {
            if (!COLUMNS.contains(column)) {
                return failed(1, column, "is no column; they are " + String.join(",", COLUMNS));
            }
        }
        if (!header.containsAll(NEEDED) || new HashSet<>(header).size() < header.size()) {
            return failed(1, "name", "the header must have each of name,country,kind, and no column twice");
        }
        return ofRows(lines.subList(1, lines.size()), header);
    }

    private static Roster failed(int line, String field, String detail) {
        return new Roster(List.of(), List.of(new RowError(line, field, detail)));
    }

    private static Roster ofRows(List<CsvRows.Line> lines, List<String> header) {
        if (lines.size() > MAX_ROWS) {
            return failed(MAX_ROWS + 2, "name", "a list may have " + MAX_ROWS + " rows: import it in parts");
        }
        List<Entry> rows = new ArrayList<>();
        List<RowError> errors = new ArrayList<>();
        for (CsvRows.Line line : lines) {
            if (line.fields().size() == header.size()) {
                rows.add(new Entry(line.line(), draft(header, line.fields())));
            } else {
                errors.add(new RowError(
                        line.line(),
                        header.getLast(),
                        "the row has " + line.fields().size() + " fields, the header " + header.size()));
            }
        }
        return new Roster(rows, errors);
    }

    private static WatchDraft draft(List<String> header, List<String> fields) {
        Function<String, String> field = column -> {
            int at = header.indexOf(column);
            return at < 0 ? "" : fields.get(at).strip();
        };
        return new WatchDraft(
                field.apply("name"),
                field.apply("country"),
                field.apply("kind"),
                orNull(field.apply("code")),
                orNull(field.apply("region")),
                several(field.apply("aliases")),
                several(field.apply("domains")),
                null,
                null);
    }

    private static @Nullable String orNull(String field) {
        return field.isEmpty() ? null : field;
    }

    private static List<String> several(String field) {
        return Arrays.stream(field.split("\\|"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** The header of the CSV, with its line end. */
    public static String csvHeader() {
        return String.join(",", COLUMNS) + "\n";
    }

    /** A watch as a row of the CSV, with its line end: imported again it changes nothing. */
    public static String csvRow(Watch watch) {
        List<String> fields = List.of(
                watch.name(),
                watch.country(),
                watch.kind(),
                watch.code() == null ? "" : watch.code(),
                watch.region() == null ? "" : watch.region(),
                String.join("|", watch.aliases()),
                String.join("|", watch.domains()));
        return String.join(",", fields.stream().map(CsvRows::quotedIfNeeded).toList()) + "\n";
    }

    /** What a watch is known by among those of its owner: its code or, without one, all that names it. */
    public static String key(Watch watch) {
        return watch.code() != null
                ? watch.code()
                : String.join(
                        "\n",
                        watch.country(),
                        watch.kind(),
                        watch.region() == null ? "" : watch.region(),
                        watch.name());
    }

    /** The lines on which the same place stands again, with the line where it stood first. */
    public static Map<Integer, Integer> repeated(Map<Integer, Watch> byLine) {
        Map<String, Integer> first = new HashMap<>();
        Map<Integer, Integer> repeated = new HashMap<>();
        byLine.forEach((line, watch) -> {
            Integer before = first.putIfAbsent(key(watch), line);
            if (before != null) {
                repeated.put(line, before);
            }
        });
        return repeated;
    }
}
