package org.claimwatch.crawler.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimwatch.crawler.extract.PageLines.Block;
import org.jspecify.annotations.Nullable;

/**
 * Elements of like shape that may be the records of a list of claims.
 *
 * @param untitled records that carry evidence as the others do, and no title
 * @param score how much they look like claims, to compare the candidates of one page
 */
record ListingCandidate(List<Block> records, TableHead head, TitleSlot titles, int untitled, double score) {
    /** One record is a list only where a table's head says so: elsewhere nothing repeats, and shape says nothing. */
    private static final int FEWEST = 2;

    /** Below this share of records with evidence it is a menu, a list of rules, a page of mirrors. */
    private static final double WITH_EVIDENCE = 0.6;

    private static final double MAX_IN_NAVIGATION = 0.5;
    private static final double MAX_EVIDENCE = 4;

    /** Null where they cannot be claims. */
    static @Nullable ListingCandidate of(List<Block> blocks, PageLines page) {
        TableHead head = blocks.getFirst().path().endsWith(">tr") ? TableHead.of(blocks, page) : TableHead.NONE;
        List<Block> records =
                blocks.stream().filter(block -> block.element() != head.row()).toList();
        boolean namedList =
                head.fields().containsValue(FieldName.TITLE) || head.fields().containsValue(FieldName.WEBSITE);
        if (records.size() < (namedList ? 1 : FEWEST) || inNavigation(records, page) > MAX_IN_NAVIGATION) {
            return null;
        }
        TitleSlot titles = TitleSlot.best(records, page, head);
        if (titles == null) {
            return null;
        }
        List<Block> claims = records.stream()
                .filter(record -> titles.titles().containsKey(record) && evidence(record, page, titles, head) > 0)
                .toList();
        if (claims.size() < WITH_EVIDENCE * records.size() || claims.isEmpty()) {
            return null;
        }
        int untitled = (int) records.stream()
                .filter(record -> !titles.titles().containsKey(record) && evidence(record, page, titles, head) > 1)
                .count();
        return new ListingCandidate(claims, head, titles, untitled, score(claims, page, titles, head));
    }

    private static double score(List<Block> records, PageLines page, TitleSlot titles, TableHead head) {
        double evidence = records.stream()
                .mapToDouble(record -> Math.min(evidence(record, page, titles, head), MAX_EVIDENCE))
                .average()
                .orElse(0);
        int chars = records.stream().mapToInt(record -> length(page.of(record))).sum();
        double coverage = (double) chars / Math.max(1, length(page.all()));
        double many = Math.log(Math.min(records.size(), 64)) / Math.log(2);
        return evidence + 0.8 * many + 2 * coverage + 2 * likeness(records, page) + 0.5 * titles.score();
    }

    /** How many kinds of things it says that claims say, its title not counted. */
    private static double evidence(Block record, PageLines page, TitleSlot titles, TableHead head) {
        Set<Object> kinds = new HashSet<>();
        Line title = titles.titles().get(record);
        boolean prose = false;
        for (Line line : page.of(record)) {
            FieldName column = head.fieldOf(line, record.depth());
            if (line == title) {
                continue;
            }
            if (line.evidence()) {
                kinds.add(line.field() != null ? line.field() : line.kind());
            } else if (column != null && column != FieldName.OTHER && column != FieldName.TITLE) {
                kinds.add(column);
            }
            prose |= line.kind() == TextKind.PROSE;
        }
        return kinds.size() + (prose ? 0.5 : 0) - (kinds.isEmpty() && prose ? 0.5 : 0);
    }

    /** The mean share of the records that have a slot, over all slots: 1 where every record has the same. */
    private static double likeness(List<Block> records, PageLines page) {
        Map<String, Integer> recordsBySlot = new HashMap<>();
        for (Block record : records) {
            Set<String> slots = new HashSet<>();
            page.of(record).forEach(line -> slots.add(line.slot(record.depth())));
            slots.forEach(slot -> recordsBySlot.merge(slot, 1, Integer::sum));
        }
        return recordsBySlot.values().stream()
                .mapToDouble(count -> (double) count / records.size())
                .average()
                .orElse(0);
    }

    private static double inNavigation(List<Block> records, PageLines page) {
        long navigation = records.stream()
                .filter(record -> page.of(record).getFirst().navigation())
                .count();
        return (double) navigation / records.size();
    }

    private static int length(List<Line> lines) {
        return lines.stream().mapToInt(line -> line.text().length()).sum();
    }
}
