package org.claimwatch.crawler.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.claimwatch.crawler.extract.PageLines.Block;

/** Finds lists that are plain text in columns: one entry a line, its parts kept apart by gaps, tabs or bars. */
final class PlainRows {
    private static final Pattern LINE = Pattern.compile("\\R");
    private static final Pattern GAP = Pattern.compile("\\s{2,}|\\t|\\s[|¦│║]\\s?|\\s(?:;|::|=>|->|→)\\s");
    private static final Pattern FRAME =
            Pattern.compile("^(?:[\\s|¦│║]*(?:\\[[+*!#-]\\]\\s+|[+*>•-]\\s+)?)|[\\s|¦│║]+$");
    private static final int FEWEST = 3;
    private static final int MAX_FIRST = 90;

    private PlainRows() {}

    static List<Series> of(PageLines page) {
        List<Series> found = new ArrayList<>();
        for (Block block : page.blocks()) {
            if (block.tag().equals("pre")) {
                Series rows = rows(block, page);
                if (rows.entries().size() >= FEWEST) {
                    found.add(rows);
                }
            }
        }
        return found;
    }

    private static Series rows(Block block, PageLines page) {
        String[] lines = LINE.split(block.element().wholeText());
        List<Entry> rows = new ArrayList<>();
        long written = Arrays.stream(lines).filter(line -> !line.isBlank()).count();
        for (String line : lines) {
            List<String> cells = GAP.splitAsStream(FRAME.matcher(line).replaceAll(""))
                    .map(StoredText::plain)
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            if (cells.size() >= 2 && cells.getFirst().length() < MAX_FIRST) {
                rows.add(entry(cells, block, page));
            }
        }
        return new Series(Series.Origin.PLAIN, rows.size() * 2 < written ? List.of() : rows, "pre");
    }

    private static Entry entry(List<String> cells, Block block, PageLines page) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            lines.add(page.part(cells.get(i), block.element(), block.path().step("td", i, "")));
        }
        return new Entry(lines, block.path().depth(), null);
    }
}
