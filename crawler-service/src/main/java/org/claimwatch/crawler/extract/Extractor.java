package org.claimwatch.crawler.extract;

import org.claimwatch.crawler.extract.Extraction.Unrecognised;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.crawler.fetch.PageFormat;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the listing on a page, whatever the site. Keeps nothing from one page to the next; safe for many threads. */
public final class Extractor {
    /**
     * Of what reads pages here. Raised whenever it reads what it did not: claims that a site showed all along are then told
     * as found late, and not as new.
     */
    public static final String VERSION = "2";

    /** A page of the largest listing that is known has 2 million characters; what is longer is not parsed at all. */
    static final int MAX_CHARS = 8_000_000;

    /** Reads a page. Whether something stands before the listing is decided first. Never fails because of the page. */
    public Extraction read(Page page) {
        if (page.text().length() > MAX_CHARS) {
            return new Unrecognised(UnrecognisedReason.TOO_COMPLEX);
        }
        String text = Mojibake.repaired(page.text());
        PageReader reader = new PageReader(page, text);
        return switch (page.format()) {
            case JSON -> reader.readJson(text);
            case HTML, PLAIN ->
                EmbeddedData.isScript(text) ? reader.readScript() : reader.readMarkup(Parser.htmlParser());
            case FEED -> reader.readMarkup(Parser.xmlParser());
        };
    }

    /**
     * What a claim's own page says of the organisation: the description only. Its listing says the rest.
     *
     * @param title of the posting that led here
     * @return null where the page is blocked, is none, or says nothing about it
     */
    public @Nullable String describe(Page page, String title) {
        if (!page.isSuccess() || page.text().length() > MAX_CHARS || page.format() == PageFormat.JSON) {
            return null;
        }
        Document document = Parser.htmlParser()
                .setMaxDepth(PageBounds.MAX_DEPTH)
                .parseInput(Mojibake.repaired(page.text()), page.url().toString());
        PageParts parts = PageParts.of(document);
        return parts.exceedsBounds() || BlockPage.of(parts) != null
                ? null
                : OwnPage.description(document, page.url(), title);
    }
}
