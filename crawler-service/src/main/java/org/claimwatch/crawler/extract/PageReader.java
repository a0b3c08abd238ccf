package org.claimwatch.crawler.extract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.claimwatch.crawler.extract.Extraction.Blocked;
import org.claimwatch.crawler.extract.Extraction.Unrecognised;
import org.claimwatch.crawler.fetch.Page;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads one page: decides which of the ways there are to read it says the most. */
final class PageReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Data that is all there is needs to look less like claims than data that a script of a page may use for anything. */
    private static final double ALONE = 3;

    private static final double EMBEDDED = 4.5;
    private static final double EMBEDDED_INSTEAD = 6;

    private static final Unrecognised NO_LISTING = new Unrecognised(UnrecognisedReason.NO_LISTING);

    private final Page page;
    private final String text;
    private final boolean repaired;

    /** @param text of the page, repaired */
    PageReader(Page page, String text) {
        this.page = page;
        this.text = text;
        this.repaired = !text.equals(page.text());
    }

    Extraction readMarkup(Parser parser) {
        Document document = parser.setMaxDepth(PageBounds.MAX_DEPTH)
                .parseInput(text, page.url().toString());
        PageParts parts = PageParts.of(document);
        if (parts.exceedsBounds()) {
            return new Unrecognised(UnrecognisedReason.TOO_COMPLEX);
        }
        BlockKind block = BlockPage.of(parts);
        if (block != null) {
            return new Blocked(block);
        }
        if (!page.isSuccess()) {
            return new Unrecognised(UnrecognisedReason.ERROR_PAGE);
        }
        Element shown = document.selectFirst("body > pre"); // how browsers show JSON, and how captures keep it
        String json = shown == null ? "" : shown.wholeText().strip();
        boolean mayBeJson = json.startsWith("{") || json.startsWith("[");
        Extraction data = mayBeJson ? readJson(json) : NO_LISTING;
        boolean isJson = mayBeJson && !data.equals(new Unrecognised(UnrecognisedReason.MALFORMED));
        return isJson ? data : readListing(parts);
    }

    private Extraction readListing(PageParts parts) {
        Document document = parts.document();
        URI next = NextPage.of(document, page.url());
        if (DirectoryIndex.is(parts)) {
            return listing(DirectoryIndex.read(parts, page.url(), page.receivedAt()), next, false, NO_LISTING);
        }
        JsonTables tables = new JsonTables();
        EmbeddedData.in(document).forEach(tables::add);
        JsonListing data = JsonListing.best(tables.all());
        PageLines lines = PageLines.of(document, page.url());
        List<Listing> listings = new ListingFinder(lines, document.title()).find(Doubt.about(parts));
        HtmlReader reader = new HtmlReader(page.url(), page.receivedAt());
        List<Posting> shown = reader.read(listings);
        boolean dataInstead = data != null
                && data.score() > EMBEDDED
                && (shown.isEmpty()
                        || data.score() > EMBEDDED_INSTEAD
                                && data.table().rows().size() > 1.3 * shown.size());
        List<Posting> postings = dataInstead ? new JsonReader(page.url(), page.receivedAt()).read(data) : shown;
        return postings.isEmpty()
                ? NoListing.on(document)
                : listing(postings, next, !dataInstead && reader.hasUntitled(), NO_LISTING);
    }

    Extraction readScript() {
        JsonTables tables = new JsonTables();
        EmbeddedData.in(text).forEach(tables::add);
        JsonListing best = JsonListing.best(tables.all());
        List<Posting> postings = best == null || best.score() <= ALONE
                ? List.of()
                : new JsonReader(page.url(), page.receivedAt()).read(best);
        return listing(postings, null, false, NO_LISTING);
    }

    Extraction readJson(String json) {
        if (!page.isSuccess()) {
            return new Unrecognised(UnrecognisedReason.ERROR_PAGE);
        }
        try {
            JsonNode root = values(json);
            JsonTables tables = new JsonTables();
            tables.add(new EmbeddedData.Found(root, ""));
            JsonListing best = JsonListing.best(tables.all());
            if (best == null || best.score() <= ALONE) {
                return new Unrecognised(
                        tables.sawEmptyArray() ? UnrecognisedReason.EMPTY_LISTING : UnrecognisedReason.NO_LISTING);
            }
            List<Posting> postings = new JsonReader(page.url(), page.receivedAt()).read(best);
            URI next = JsonNextPage.of(root, page.url(), best.table().rows().size());
            boolean untitled = postings.size() < best.table().rows().size();
            return listing(postings, next, untitled, NO_LISTING);
        } catch (StreamConstraintsException e) {
            return new Unrecognised(UnrecognisedReason.TOO_COMPLEX);
        } catch (JsonProcessingException e) {
            return new Unrecognised(UnrecognisedReason.MALFORMED);
        }
    }

    /** Of several values, one a line, a list. Not by a MappingIterator, which takes the members of an array for the values. */
    private static JsonNode values(String json) throws JsonProcessingException {
        ArrayNode all = JSON.createArrayNode();
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonNode value = JSON.readTree(parser); value != null; value = JSON.readTree(parser)) {
                all.add(value);
            }
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // of a text in memory there is none
        }
        return switch (all.size()) {
            case 0 -> JSON.getNodeFactory().missingNode();
            case 1 -> all.get(0);
            default -> all;
        };
    }

    private Extraction listing(List<Posting> postings, @Nullable URI next, boolean untitled, Extraction otherwise) {
        if (postings.isEmpty()) {
            return otherwise;
        }
        if (postings.size() > HtmlReader.MAX_RECORDS) {
            return new Extraction.Partial(
                    postings.subList(0, HtmlReader.MAX_RECORDS), next, repaired, PartialReason.TOO_MANY_RECORDS);
        }
        return untitled
                ? new Extraction.Partial(postings, next, repaired, PartialReason.RECORDS_WITHOUT_TITLE)
                : new Extraction.Complete(postings, next, repaired);
    }
}
