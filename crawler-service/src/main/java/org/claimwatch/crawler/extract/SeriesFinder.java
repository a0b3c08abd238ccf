package org.claimwatch.crawler.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimwatch.crawler.extract.PageLines.Block;
import org.claimwatch.crawler.extract.Series.Origin;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds everything on a page that repeats: elements that stand alike, or are called alike, or lie side by side. */
final class SeriesFinder {
    /** A posting's lines are a few tags below it; what towers higher is a section, or meant to keep us busy. */
    private static final int MAX_HEIGHT = 24;

    /** More shapes than this under one path are no shapes, but a page without any. */
    private static final int MAX_SHAPES = 12;

    private static final int MAX_SHAPED = 600;
    private static final int SOURCES = Line.Source.values().length;
    private static final Set<String> NEVER_ENTRIES = Set.of("html", "body", "thead", "tbody", "br", "img");

    private final PageLines page;
    private final Map<Object, List<Block>> groups = new LinkedHashMap<>();
    private final List<Series> found = new ArrayList<>();
    private final Set<List<Integer>> seen = new HashSet<>();

    private SeriesFinder(PageLines page) {
        this.page = page;
    }

    /** All series of at least two entries. */
    static List<Series> of(PageLines page) {
        SeriesFinder finder = new SeriesFinder(page);
        finder.group();
        finder.groups.forEach((key, blocks) -> finder.add(origin(key), blocks));
        finder.groups.forEach((key, blocks) -> {
            if (key instanceof Path) {
                finder.byShape(blocks);
            }
        });
        finder.found.addAll(Runs.of(page));
        finder.found.addAll(PlainRows.of(page));
        return finder.found;
    }

    private record Styled(Path outline, String classes) {}

    private record Called(String tag, String classes) {}

    private record Children(@Nullable Element parent, String tag) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Children(var p, var t) && p == parent && t.equals(tag);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(parent) * 31 + tag.hashCode();
        }
    }

    private static Origin origin(Object key) {
        return switch (key) {
            case Path path -> Origin.PATH;
            case Styled styled -> Origin.STYLED_PATH;
            case Called called -> Origin.CLASS;
            default -> Origin.SIBLINGS;
        };
    }

    private void group() {
        List<Block> inOrder = new ArrayList<>(page.blocks());
        inOrder.sort(
                (a, b) -> a.from() != b.from() ? Integer.compare(a.from(), b.from()) : Integer.compare(b.to(), a.to()));
        for (Block block : inOrder) {
            if (NEVER_ENTRIES.contains(block.tag()) || block.height() > MAX_HEIGHT) {
                continue;
            }
            put(block.path().outline(), block);
            if (!block.classes().isEmpty()) {
                put(new Styled(block.path().outline(), block.classes()), block);
                put(new Called(block.tag(), block.classes()), block);
            }
            put(new Children(block.element().parent(), block.tag()), block);
        }
    }

    private void put(Object key, Block block) {
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(block);
    }

    private void add(Origin origin, List<Block> blocks) {
        if (blocks.size() < 2) {
            return;
        }
        List<Entry> entries = new ArrayList<>();
        List<Integer> signature = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Entry entry = entry(blocks, i);
            entries.add(entry);
            signature.add(blocks.get(i).from());
            signature.add(entry.lines().size());
        }
        if (seen.add(signature)) {
            Block first = blocks.getFirst();
            found.add(new Series(origin, entries, first.tag() + first.classes()));
        }
    }

    /** Of entries that broken markup has put into each other each has only what is its own. */
    private Entry entry(List<Block> blocks, int i) {
        Block block = blocks.get(i);
        List<Line> lines = page.of(block);
        if (i + 1 < blocks.size() && blocks.get(i + 1).from() < block.to()) {
            lines = new ArrayList<>();
            int at = block.from();
            for (int j = i + 1; j < blocks.size() && blocks.get(j).from() < block.to(); j++) {
                if (blocks.get(j).from() >= at) {
                    lines.addAll(page.all().subList(at, blocks.get(j).from()));
                    at = Math.max(at, blocks.get(j).to());
                }
            }
            lines.addAll(page.all().subList(Math.min(at, block.to()), block.to()));
        }
        return new Entry(lines, block.path().depth(), block.element());
    }

    /** Claims and news in one table stand under one path: what shows the same inside belongs together. */
    private void byShape(List<Block> blocks) {
        if (blocks.size() < 4 || blocks.size() > MAX_SHAPED) {
            return;
        }
        Map<Set<Integer>, List<Block>> shapes = new LinkedHashMap<>();
        for (Block block : blocks) {
            Set<Integer> shape = shape(block);
            Set<Integer> like = shape;
            for (Set<Integer> known : shapes.keySet()) {
                if (alike(known, shape)) {
                    like = known;
                    break;
                }
            }
            shapes.computeIfAbsent(like, s -> new ArrayList<>()).add(block);
            if (shapes.size() > MAX_SHAPES) {
                return;
            }
        }
        if (shapes.size() > 1) {
            shapes.forEach((shape, alike) -> {
                if (shape.size() > 1) {
                    add(Origin.SHAPE, alike);
                }
            });
        }
    }

    private Set<Integer> shape(Block block) {
        Set<Integer> shape = new HashSet<>();
        for (Line line : page.of(block)) {
            int slot = line.path().slot(block.path().depth(), Path.Likeness.TAGS);
            shape.add(slot * SOURCES + line.source().ordinal());
        }
        return shape;
    }

    private static boolean alike(Set<Integer> known, Set<Integer> shape) {
        int both = 0;
        for (Integer place : shape) {
            both += known.contains(place) ? 1 : 0;
        }
        return both >= 0.5 * (known.size() + shape.size() - both);
    }
}
