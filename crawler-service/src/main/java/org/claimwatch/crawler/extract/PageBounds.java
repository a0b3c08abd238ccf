package org.claimwatch.crawler.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** How large a document may be for it to be read. The walk over it is a recursion, so its depth is bounded too. */
final class PageBounds implements NodeFilter {
    /**
     * Nesting of hand-written pages stays below 50, of generated ones below 100; a list of some hundred entries that are
     * never closed nests as deep as it is long.
     */
    static final int MAX_DEPTH = 512;

    /** A listing of 3,000 records with 30 nodes each has some 100,000. */
    static final int MAX_NODES = 300_000;

    private int nodes;
    private int deepest;

    private PageBounds() {}

    static boolean exceededBy(Document document) {
        PageBounds bounds = new PageBounds();
        document.filter(bounds);
        // the parser closes elements at its maximum depth, so that a page that reaches it may have gone further
        return bounds.nodes > MAX_NODES || bounds.deepest >= MAX_DEPTH;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        nodes++;
        deepest = node instanceof Element ? Math.max(deepest, depth) : deepest;
        return nodes > MAX_NODES ? FilterResult.STOP : FilterResult.CONTINUE;
    }
}
