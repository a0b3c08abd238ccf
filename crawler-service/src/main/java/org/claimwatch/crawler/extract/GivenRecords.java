package org.claimwatch.crawler.extract;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimwatch.crawler.extract.JsonTable.Row;
import org.claimwatch.crawler.extract.TitleSlot.Title;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads records that somebody points out, with the fields that are given of each; all else is read as in any other entry.
 */
public final class GivenRecords {
    /** As many as are read of one page at most. */
    public static final int MAX = HtmlReader.MAX_RECORDS;

    /**
     * @param postings in the order of the records
     * @param untitled whether records were left out because they have no title
     */
    public record Read(List<Posting> postings, boolean untitled) {
        public Read {
            postings = List.copyOf(postings);
        }
    }

    private final URI url;
    private final Instant now;

    /** @param url of the page, the base of its links */
    public GivenRecords(URI url, Instant now) {
        this.url = url;
        this.now = now;
    }

    /** @param given of each of the elements, by the same index */
    public Read in(Document document, List<Element> elements, List<GivenFields> given) {
        if (elements.isEmpty()) {
            return new Read(List.of(), false);
        }
        PageLines lines = PageLines.of(document, url);
        Map<Element, GivenFields> fields = new IdentityHashMap<>();
        List<Entry> rows = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            fields.put(elements.get(i), given.get(i));
            rows.add(entry(elements.get(i), lines));
        }
        Series series =
                new Series(Series.Origin.SIBLINGS, rows, elements.getFirst().normalName());
        TableHead head = TableHead.of(series, lines);
        Map<Integer, Title> titles = titles(lines, head, fields);
        HtmlReader reader = new HtmlReader(url, now);
        List<Posting> postings = new ArrayList<>();
        titles.forEach((i, title) -> {
            Entry entry = head.entries().get(i);
            Posting read = reader.posting(title, title.said(), entry, head);
            if (read != null) {
                postings.add(fields.get(entry.element()).over(read, url, now));
            }
        });
        return new Read(postings, postings.size() < head.entries().size());
    }

    /** @param given of each of the objects, by the same index */
    public Read in(List<PageSource.Data> objects, List<GivenFields> given) {
        if (objects.isEmpty()) {
            return new Read(List.of(), false);
        }
        List<Row> rows = objects.stream()
                .map(object -> new Row(JsonTables.members(object.value()), object.where()))
                .toList();
        JsonListing listing = JsonListing.best(List.of(JsonTable.of("", 0, rows)));
        String titleKey = listing == null ? "" : listing.titleKey();
        JsonReader reader = new JsonReader(url, now);
        List<Posting> postings = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean titled = given.get(i).has(PostingField.TITLE);
            String title = titled ? given.get(i).text(PostingField.TITLE) : text(rows.get(i), titleKey);
            if (title != null && !title.isBlank()) {
                String key = titled ? keyOf(title, rows.get(i)) : titleKey;
                Posting read = reader.posting(rows.get(i), key, title);
                if (read != null) {
                    postings.add(given.get(i).over(read, url, now));
                }
            }
        }
        return new Read(postings, postings.size() < rows.size());
    }

    private static Entry entry(Element element, PageLines lines) {
        PageLines.Block block = lines.of(element);
        return block == null
                ? new Entry(List.of(), 0, element)
                : new Entry(lines.of(block), block.path().depth(), element);
    }

    private static Map<Integer, Title> titles(PageLines lines, TableHead head, Map<Element, GivenFields> fields) {
        Map<Integer, Title> titles = new TreeMap<>();
        boolean given = fields.values().stream().anyMatch(it -> it.has(PostingField.TITLE));
        if (!given) {
            new TitleFinder(lines, head.entries(), head, false)
                    .best().stream().findFirst().ifPresent(slot -> {
                        List<String> texts = TitleText.of(slot.texts());
                        int next = 0;
                        for (Map.Entry<Integer, Title> found : slot.titles().entrySet()) {
                            titles.put(
                                    found.getKey(),
                                    new Title(
                                            texts.get(next++), found.getValue().line()));
                        }
                    });
            return titles;
        }
        for (int i = 0; i < head.entries().size(); i++) {
            Entry entry = head.entries().get(i);
            String text = fields.get(entry.element()).text(PostingField.TITLE);
            if (text != null && !text.isBlank()) {
                titles.put(i, new Title(text, lineOf(text, entry)));
            }
        }
        return titles;
    }

    /** What stands in the title says nothing else. */
    private static @Nullable Line lineOf(String title, Entry entry) {
        return entry.lines().stream()
                .filter(line -> line.isText() && line.text().equals(title))
                .findFirst()
                .orElse(null);
    }

    private static String keyOf(String title, Row row) {
        return row.members().keySet().stream()
                .filter(key -> title.equals(text(row, key)))
                .findFirst()
                .orElse("");
    }

    private static @Nullable String text(Row row, String key) {
        return row.members().containsKey(key)
                ? JsonText.plain(row.members().get(key).asText())
                : null;
    }
}
