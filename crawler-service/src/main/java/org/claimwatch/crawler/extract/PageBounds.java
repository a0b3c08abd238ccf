package org.claimwatch.crawler.extract;

import org.jsoup.nodes.Document;

/** How large a document may be for it to be read. The walk over it is a recursion, so its depth is bounded too. */
final class PageBounds {
    /**
     * Nesting of hand-written pages stays below 50, of generated ones below 100; a list of some hundred entries that are
     * never closed nests as deep as it is long.
     */
    static final int MAX_DEPTH = 512;

    /** A listing of 3,000 records with 30 nodes each has some 100,000. */
    static final int MAX_NODES = 300_000;

    private PageBounds() {}

    static boolean exceededBy(Document document) {
        return PageParts.of(document).exceedsBounds();
    }
}
