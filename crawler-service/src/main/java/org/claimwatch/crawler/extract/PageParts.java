package org.claimwatch.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** What several readers ask of a document, found in one walk over it. */
final class PageParts implements NodeFilter {
    /** A page with more text than this is not one that stands before a listing, or says one thing. */
    static final int MANY_CHARS = 3000;

    private final Document document;
    private final List<Element> anchors = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    private boolean asksForPassword;
    private int chars;
    private int nodes;
    private int deepest;

    private PageParts(Document document) {
        this.document = document;
    }

    static PageParts of(Document document) {
        PageParts parts = new PageParts(document);
        document.filter(parts);
        return parts;
    }

    Document document() {
        return document;
    }

    /** Whether there is more than is read; all else is then unknown. */
    boolean exceedsBounds() {
        // the parser closes elements at its maximum depth, so that a page that reaches it may have gone further
        return nodes > PageBounds.MAX_NODES || deepest >= PageBounds.MAX_DEPTH;
    }

    /** Whether the text has more than {@link #MANY_CHARS}, spaces not counted. */
    boolean isLong() {
        return chars > MANY_CHARS;
    }

    /** The links, as a with href. */
    List<Element> anchors() {
        return anchors;
    }

    /** Those of the first and the second degree. */
    List<Element> headings() {
        return headings;
    }

    boolean asksForPassword() {
        return asksForPassword;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        nodes++;
        if (node instanceof TextNode text) {
            count(text.getWholeText());
        } else if (node instanceof Element element) {
            deepest = Math.max(deepest, depth);
            take(element);
        }
        return nodes > PageBounds.MAX_NODES ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    private void take(Element element) {
        switch (element.normalName()) {
            case "a" -> {
                if (element.hasAttr("href")) {
                    anchors.add(element);
                }
            }
            case "h1", "h2" -> headings.add(element);
            case "input" -> asksForPassword |= element.attr("type").equalsIgnoreCase("password");
            default -> {}
        }
    }

    private void count(String text) {
        for (int i = 0; i < text.length() && chars <= MANY_CHARS; i++) {
            chars += Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i)) ? 0 : 1;
        }
    }
}
