package org.claimwatch.crawler.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimwatch.crawler.extract.PageLines.Block;
import org.jspecify.annotations.Nullable;

/**
 * Where in the records of a list their titles stand: the same tags below each record, and the same place among equals.
 *
 * @param titles the line in each record that has one there
 * @param score how much the texts there look like titles; above zero they do
 */
record TitleSlot(Map<Block, Line> titles, double score) {
    /** Of lines with the same tags in one record, so many can be the title. */
    private static final int MAX_ORDINAL = 3;

    /** The slot that looks most like titles, or null where none does. */
    static @Nullable TitleSlot best(List<Block> records, PageLines page, TableHead head) {
        Map<String, Map<Block, Line>> slots = new LinkedHashMap<>();
        Map<Line, Integer> ranks = new IdentityHashMap<>();
        for (Block record : records) {
            Map<String, Integer> ordinals = new HashMap<>();
            int rank = 0;
            for (Line line : page.of(record)) {
                String slot = line.slot(record.depth());
                int ordinal = ordinals.merge(slot, 1, Integer::sum);
                if (ordinal <= MAX_ORDINAL) {
                    slots.computeIfAbsent(slot + "#" + ordinal, s -> new LinkedHashMap<>())
                            .put(record, line);
                    ranks.put(line, rank);
                }
                rank += canPrecedeTitle(line) ? 0 : 1;
            }
        }
        TitleSlot best = null;
        for (Map<Block, Line> lines : slots.values()) {
            double score = score(lines, records.size(), ranks, head);
            if (score > 0 && (best == null || score > best.score)) {
                best = new TitleSlot(lines, score);
            }
        }
        return best;
    }

    /** A date or a flag above the title does not make it less of one; a name or a sentence above it does. */
    private static boolean canPrecedeTitle(Line line) {
        return switch (line.kind()) {
            case NAME, PROSE, DOMAIN, URL -> false;
            case DATE, COUNTDOWN, SIZE, NUMBER, STATUS, LABEL, ACTION, PRIVATE -> true;
        };
    }

    private static double score(Map<Block, Line> lines, int records, Map<Line, Integer> ranks, TableHead head) {
        List<Double> each = new ArrayList<>();
        Set<String> distinct = new HashSet<>();
        lines.forEach((record, line) -> {
            each.add(score(line, ranks.getOrDefault(line, 0), head.fieldOf(line, record.depth())));
            distinct.add(line.text().toLowerCase(Locale.ROOT));
        });
        double mean = each.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double repeated = 1 - (double) distinct.size() / lines.size();
        double missing = 1 - (double) lines.size() / records;
        // claims on one page rarely share a title; what stands in every record in the same words is a button or a flag
        return mean - 6 * Math.max(0, repeated - 0.05) - 3 * missing;
    }

    private static double score(Line line, int rank, @Nullable FieldName column) {
        double score = 1.8 / (1 + rank);
        score += line.heading() ? 3 : line.bold() ? 0.7 : 0;
        score += line.href() != null ? 0.8 : 0;
        score += line.text().length() < 3 ? -1 : line.text().length() > 60 ? -1 : 0;
        score += switch (line.kind()) {
            case NAME -> 0;
            case DOMAIN -> -0.4;
            case URL -> -1.4;
            case PROSE -> -3.5;
            case STATUS, LABEL, ACTION -> -6;
            case DATE, COUNTDOWN, SIZE, NUMBER, PRIVATE -> -10;
        };
        return score + named(line.field()) + named(column);
    }

    private static double named(@Nullable FieldName name) {
        return switch (name) {
            case null -> 0;
            case TITLE -> 2.5;
            case WEBSITE -> -0.5;
            case LINK, DESCRIPTION -> -2;
            case COUNTRY, PUBLISHED, DEADLINE, STATUS, SIZE, RANSOM, OTHER -> -5;
        };
    }
}
