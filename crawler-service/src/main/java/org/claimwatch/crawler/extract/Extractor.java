package org.claimwatch.crawler.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.claimwatch.crawler.extract.Extraction.Blocked;
import org.claimwatch.crawler.extract.Extraction.Unrecognised;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.crawler.fetch.PageFormat;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the listing on a page, whatever the site. Keeps nothing from one page to the next; safe for many threads. */
public final class Extractor {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads a page. Whether something stands before the listing is decided first. Never fails because of the page. */
    public Extraction read(Page page) {
        return switch (page.format()) {
            case JSON -> readJson(page, page.text());
            case HTML, PLAIN -> readMarkup(page, Parser.htmlParser());
            case FEED -> readMarkup(page, Parser.xmlParser());
        };
    }

    /**
     * What a claim's own page says of the organisation: the description only. Its listing says the rest.
     *
     * @param title of the posting that led here
     * @return null where the page is blocked, is none, or says nothing about it
     */
    public @Nullable String describe(Page page, String title) {
        if (!page.isSuccess() || page.format() == PageFormat.JSON) {
            return null;
        }
        Document document = Parser.htmlParser()
                .setMaxDepth(PageBounds.MAX_DEPTH)
                .parseInput(page.text(), page.url().toString());
        return PageBounds.exceededBy(document) || BlockPage.of(document) != null
                ? null
                : OwnPage.description(document, title);
    }

    private static Extraction readMarkup(Page page, Parser parser) {
        Document document = parser.setMaxDepth(PageBounds.MAX_DEPTH)
                .parseInput(page.text(), page.url().toString());
        if (PageBounds.exceededBy(document)) {
            return new Unrecognised(UnrecognisedReason.TOO_COMPLEX);
        }
        BlockKind block = BlockPage.of(document);
        if (block != null) {
            return new Blocked(block);
        }
        if (!page.isSuccess()) {
            return new Unrecognised(UnrecognisedReason.ERROR_PAGE);
        }
        Element shown = document.selectFirst("body > pre"); // how browsers show JSON, and how captures keep it
        String json = shown == null ? "" : shown.wholeText().strip();
        return json.startsWith("{") || json.startsWith("[")
                ? readJson(page, json)
                : new HtmlReader(page.url(), page.receivedAt()).read(document);
    }

    private static Extraction readJson(Page page, String json) {
        if (!page.isSuccess()) {
            return new Unrecognised(UnrecognisedReason.ERROR_PAGE);
        }
        try {
            return new JsonReader(page.url(), page.receivedAt()).read(JSON.readTree(json));
        } catch (StreamConstraintsException e) {
            return new Unrecognised(UnrecognisedReason.TOO_COMPLEX);
        } catch (JsonProcessingException e) {
            return new Unrecognised(UnrecognisedReason.MALFORMED);
        }
    }
}
