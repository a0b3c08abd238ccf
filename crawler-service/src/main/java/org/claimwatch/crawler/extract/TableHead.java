package org.claimwatch.crawler.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a table calls its columns.
 *
 * @param entries the rows without the head
 * @param fields by column; null where the head has a word that names no field
 */
record TableHead(List<Entry> entries, Map<String, @Nullable FieldName> fields) {
    private static final int MAX_HEAD = 30;

    /** The head of the table that the entries stand in: a row of th, or a first row of known names. */
    static TableHead of(Series series, PageLines page) {
        List<Entry> rows = series.entries();
        if (!series.kind().startsWith("tr") && series.origin() != Series.Origin.PLAIN) {
            return new TableHead(rows, Map.of());
        }
        Entry first = rows.getFirst();
        if (looksLikeHead(first)) {
            return new TableHead(rows.subList(1, rows.size()), fields(first));
        }
        Element table = first.element() == null ? null : first.element().closest("table");
        Element head = table == null ? null : table.selectFirst("th");
        Element headRow = head == null ? null : head.closest("tr");
        PageLines.Block block = headRow == null ? null : page.of(headRow);
        if (block == null || !headRow.select("> td").isEmpty()) {
            return new TableHead(rows, Map.of());
        }
        Entry named = new Entry(page.of(block), block.path().depth(), headRow);
        if (!named.lines().stream().allMatch(TableHead::isShort)) {
            return new TableHead(rows, Map.of()); // some sites make cells of th
        }
        List<Entry> others = new ArrayList<>(rows);
        others.removeIf(entry -> entry.element() == headRow);
        return new TableHead(others, fields(named));
    }

    private static boolean isShort(Line line) {
        return line.text().length() < MAX_HEAD && line.kind() != TextKind.DATE && line.kind() != TextKind.COUNTRY;
    }

    private static boolean looksLikeHead(Entry row) {
        List<Line> texts = row.lines().stream().filter(Line::isText).toList();
        boolean couldBe = texts.size() >= 2
                && texts.stream()
                        .allMatch(line -> line.text().length() < MAX_HEAD
                                && line.field() == null
                                && switch (line.kind()) {
                                    case LABEL, ACTION, STATUS, NAME, MARK -> true;
                                    case DATE, COUNTDOWN, SIZE, NUMBER, COUNTRY, SECTOR, DOMAIN, URL, PRIVATE, PROSE ->
                                        false;
                                });
        if (!couldBe) {
            return false;
        }
        long known = texts.stream()
                .filter(line -> FieldName.amongWordsOf(line.text()) != null)
                .count();
        boolean setOff =
                texts.stream().allMatch(line -> line.bold() || line.element().closest("th") != null);
        return known >= 2 && known * 2 >= texts.size() || setOff && known >= 1;
    }

    private static Map<String, @Nullable FieldName> fields(Entry row) {
        Map<String, @Nullable FieldName> fields = new HashMap<>();
        for (Line line : row.lines()) {
            String column = line.path().column(row.depth());
            if (column != null && line.isText()) {
                fields.putIfAbsent(column, FieldName.amongWordsOf(line.text()));
            }
        }
        return fields;
    }

    boolean isNamed() {
        return fields.values().stream().anyMatch(field -> field == FieldName.TITLE || field == FieldName.WEBSITE);
    }

    /** What the column of a line is called; null for a line elsewhere. */
    @Nullable
    FieldName fieldOf(Line line, int rowDepth) {
        String column = fields.isEmpty() ? null : line.path().column(rowDepth);
        return column == null ? null : fields.get(column);
    }
}
