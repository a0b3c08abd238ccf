package org.claimwatch.crawler.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A document as the lines that a reader sees, and for each element which of them are its own. */
final class PageLines {
    /**
     * An element and the lines in it.
     *
     * @param height how many tags its deepest line is below it
     * @param from its first line
     * @param to one past its last line
     */
    record Block(Element element, Path path, String classes, int height, int from, int to, boolean navigation) {
        String tag() {
            return element.normalName();
        }
    }

    private final Links links;
    private final Texts texts = new Texts();
    private final Naming naming = new Naming();
    private final TitleLooks titleLooks = new TitleLooks();
    private final List<Line> lines = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Element, Block> byElement = new IdentityHashMap<>();
    private int index;

    private PageLines(Links links) {
        this.links = links;
    }

    /**
     * Reads a document whose depth is known to be bounded.
     *
     * @param base of its links
     */
    static PageLines of(Element root, URI base) {
        PageLines page = new PageLines(Links.of(root, base));
        new LineWalk(page).over(root);
        page.index = page.lines.size();
        return page;
    }

    void add(Line line) {
        lines.add(line);
    }

    void add(Block block) {
        blocks.add(block);
        byElement.put(block.element(), block);
    }

    List<Line> all() {
        return lines;
    }

    List<Line> of(Block block) {
        return lines.subList(block.from(), block.to());
    }

    /** From the inner ones to the outer ones. */
    List<Block> blocks() {
        return blocks;
    }

    @Nullable
    Block of(Element element) {
        return byElement.get(element);
    }

    Links links() {
        return links;
    }

    Texts texts() {
        return texts;
    }

    Naming naming() {
        return naming;
    }

    TitleLooks titleLooks() {
        return titleLooks;
    }

    /** How many characters of text there are, at least 1. */
    int chars() {
        int chars = 0;
        for (Line line : lines) {
            chars += line.isText() ? line.text().length() : 0;
        }
        return Math.max(1, chars);
    }

    /** A line that is only a part of one that the page has, at a place that nothing else is known of. */
    Line part(String plain, Element element, Path path) {
        Text said = texts.of(plain);
        return new Line(
                index++, Line.Source.TEXT, said, said.signs(), said.host(), path, element, 0, false, null, null, false);
    }
}
