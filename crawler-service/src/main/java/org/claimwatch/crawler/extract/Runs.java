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

/**
 * Finds entries that are no elements of their own: h3 p p h3 p p. Each begins with a child of some kind, or with a line
 * that stands and looks like those that begin the others, and goes on to the next such one.
 */
final class Runs {
    /** An opening that more of the children are than this opens nothing: it is all there is. */
    private static final double MAX_OPENINGS = 0.67;

    /** Most pages have fewer kinds of lines than this; a page with more is looked at for its commonest. */
    private static final int MAX_ANCHORS = 60;

    /** These are entries by themselves: what follows one is another. */
    private static final Set<String> ENTRIES = Set.of("li", "article", "td");

    private static final int FEWEST_IN_SHAPE = 3;
    private static final int FEWEST_CHILDREN = 4;

    private final PageLines page;
    private final List<Series> found = new ArrayList<>();

    private Runs(PageLines page) {
        this.page = page;
    }

    static List<Series> of(PageLines page) {
        Runs runs = new Runs(page);
        page.blocks().forEach(runs::amongChildren);
        runs.fromAnchors();
        return runs.found;
    }

    private record Opening(String tag, String look) {}

    private void amongChildren(Block parent) {
        if (parent.element().childrenSize() < FEWEST_CHILDREN) {
            return;
        }
        List<Block> children = new ArrayList<>();
        for (Element child : parent.element().children()) {
            Block block = page.of(child);
            if (block != null) {
                children.add(block);
            }
        }
        if (children.size() < FEWEST_CHILDREN) {
            return;
        }
        Map<Opening, List<Block>> openings = new LinkedHashMap<>();
        children.forEach(child ->
                openings.computeIfAbsent(opening(child), o -> new ArrayList<>()).add(child));
        String first = children.getFirst().tag();
        if (openings.size() < 2 && !first.equals("tr") && !first.equals("p")) {
            return;
        }
        openings.forEach((opening, blocks) -> {
            if (!swallowsItsLike(blocks, children)
                    && blocks.size() >= 2
                    && blocks.size() <= MAX_OPENINGS * children.size()
                    && !ENTRIES.contains(opening.tag())
                    && !opening.equals(new Opening("a", ""))) {
                List<Integer> starts = blocks.stream().map(Block::from).toList();
                found.add(
                        series(Origin.RUN, starts, parent.to(), parent.path().depth(), opening.tag() + opening.look()));
            }
        });
    }

    /** Whether others of the children look like those that open the runs: they are entries too, of another colour. */
    private boolean swallowsItsLike(List<Block> openings, List<Block> children) {
        Block opening = openings.getFirst();
        Set<Integer> shape = shape(opening);
        return shape.size() >= FEWEST_IN_SHAPE
                && children.stream()
                        .filter(child -> child.tag().equals(opening.tag())
                                && !child.classes().equals(opening.classes()))
                        .map(this::shape)
                        .anyMatch(
                                other -> other.stream().filter(shape::contains).count() * 2 >= shape.size());
    }

    private Set<Integer> shape(Block block) {
        Set<Integer> shape = new HashSet<>();
        page.of(block).forEach(line -> shape.add(line.path().slot(block.path().depth(), Path.Likeness.TAGS)));
        return shape;
    }

    /** Rows are told apart by their cells: some tables give each entry a row of its own kind. */
    private static Opening opening(Block child) {
        StringBuilder look = new StringBuilder(child.classes());
        if (child.tag().equals("tr")) {
            for (Element cell : child.element().children()) {
                look.append(' ').append(cell.normalName()).append(cell.attr("colspan"));
            }
        }
        return new Opening(child.tag(), look.toString());
    }

    private void fromAnchors() {
        Map<Path, List<Integer>> anchors = new LinkedHashMap<>();
        List<Line> lines = page.all();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean canOpen = line.isText()
                    && !line.navigation()
                    && (line.kind() == TextKind.NAME || line.kind() == TextKind.DOMAIN);
            if (canOpen) {
                anchors.computeIfAbsent(line.path(), path -> new ArrayList<>()).add(i);
            }
        }
        anchors.values().stream()
                .filter(starts -> starts.size() >= 2)
                .sorted((a, b) -> Integer.compare(b.size(), a.size()))
                .limit(MAX_ANCHORS)
                .forEach(starts -> found.add(series(
                        Origin.ANCHOR,
                        starts,
                        lines.size(),
                        Math.max(0, lines.get(starts.getFirst()).path().depth() - 1),
                        "")));
    }

    /** The last entry must not swallow what follows the list: it is cut at the length of the longest other. */
    private Series series(Origin origin, List<Integer> starts, int end, int depth, String kind) {
        List<Entry> entries = new ArrayList<>();
        int longest = 1;
        for (int i = 0; i < starts.size(); i++) {
            boolean last = i + 1 == starts.size();
            int to = last ? Math.min(end, starts.get(i) + longest) : starts.get(i + 1);
            longest = Math.max(longest, to - starts.get(i));
            entries.add(new Entry(page.all().subList(starts.get(i), to), depth, null));
        }
        return new Series(origin, entries, kind);
    }
}
