package org.claimwatch.crawler.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import org.claimwatch.crawler.fetch.Page;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A page before anything is read off it: its text repaired, its length and depth within bounds. */
public final class PageSource {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Data that a page carries.
     *
     * @param where the CSS path of the element that holds it, and the JSON pointer within
     */
    public record Data(JsonNode value, String where) {
        /** What it says as plain text: of a list of texts all, of an object nothing. */
        public String text() {
            if (!value.isArray()) {
                return JsonText.plain(value.asText());
            }
            StringBuilder joined = new StringBuilder();
            value.forEach(item -> joined.append(joined.isEmpty() ? "" : ", ").append(item.asText()));
            return JsonText.plain(joined.toString());
        }
    }

    private final Page page;
    private final String text;

    private PageSource(Page page, String text) {
        this.page = page;
        this.text = text;
    }

    /** Null where it is longer than any listing. */
    public static @Nullable PageSource of(Page page) {
        return page.text().length() > Extractor.MAX_CHARS ? null : new PageSource(page, Mojibake.repaired(page.text()));
    }

    /** Whether its text was broken by a wrong charset before it was put on the page. */
    public boolean isRepaired() {
        return !text.equals(page.text());
    }

    /** As it was written, or an empty one where that is nested deeper, or has more parts, than is read. */
    public Document document() {
        Parser parser =
                switch (page.format()) {
                    case HTML, PLAIN, JSON -> Parser.htmlParser();
                    case FEED -> Parser.xmlParser();
                };
        String url = page.url().toString();
        Document document = parser.setMaxDepth(PageBounds.MAX_DEPTH).parseInput(text, url);
        return PageBounds.exceededBy(document) ? new Document(url) : document;
    }

    /** All data that it carries: an answer of an API, or what stands in scripts, attributes and texts of its document. */
    public List<Data> data() {
        return switch (page.format()) {
            case JSON -> answer();
            case HTML, PLAIN, FEED ->
                found(EmbeddedData.isScript(text) ? EmbeddedData.in(text) : EmbeddedData.in(document()));
        };
    }

    /** Where its listing goes on, as far as that is said in the usual ways. */
    public @Nullable URI next(Document document) {
        return NextPage.of(document, page.url());
    }

    /** Of an API's answer. */
    public @Nullable URI next(JsonNode answer, int listed) {
        return JsonNextPage.of(answer, page.url(), listed);
    }

    /** The address that a link on it leads to; null where that is none of a page. */
    public @Nullable URI resolve(String href) {
        return Links.resolve(page.url(), href);
    }

    /** A text of a claim's own page, as far as it may be kept. */
    public static @Nullable String description(String text) {
        return StoredText.of(text, StoredText.MAX_DESCRIPTION);
    }

    private List<Data> answer() {
        try {
            return List.of(new Data(JSON.readTree(text), ""));
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }

    private static List<Data> found(List<EmbeddedData.Found> found) {
        return found.stream().map(it -> new Data(it.value(), it.where() + " ")).toList();
    }
}
