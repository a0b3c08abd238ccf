package org.claimwatch.crawler.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimwatch.crawler.extract.PageLines.Block;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a table calls its columns.
 *
 * @param row the head itself, which is no record; null where the table has none
 */
record TableHead(@Nullable Element row, Map<String, FieldName> fields) {
    static final TableHead NONE = new TableHead(null, Map.of());

    /** The head of the table that the rows stand in; a first row counts as one if its cells are th or known names. */
    static TableHead of(List<Block> rows, PageLines page) {
        Element table = rows.getFirst().element().closest("table");
        Element first = table == null ? null : table.selectFirst("tr");
        if (first == null) {
            return NONE;
        }
        for (Block block : page.blocks()) {
            if (block.element() == first) {
                return of(block, page);
            }
        }
        return NONE;
    }

    private static TableHead of(Block row, PageLines page) {
        Map<String, FieldName> fields = new HashMap<>();
        for (Line line : page.of(row)) {
            String column = line.column(row.depth());
            FieldName field = FieldName.of(line.text());
            if (column != null && field != null) {
                fields.putIfAbsent(column, field);
            }
        }
        boolean headCells = !row.element().select("> th").isEmpty()
                && row.element().select("> td").isEmpty();
        return headCells || fields.size() >= 2 ? new TableHead(row.element(), fields) : NONE;
    }

    /** What the column of a line is called; null for a line elsewhere. */
    @Nullable
    FieldName fieldOf(Line line, int rowDepth) {
        String column = line.column(rowDepth);
        return column == null ? null : fields.get(column);
    }
}
