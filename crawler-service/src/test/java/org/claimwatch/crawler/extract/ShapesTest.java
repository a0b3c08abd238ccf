package org.claimwatch.crawler.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.claimwatch.crawler.fetch.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shapes that leak sites have, each as a page of invented organisations with what is to be read off it. */
class ShapesTest {
    private static final URI URL = URI.create("http://leaksite.example/");
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("shapes")
    void aShapeIsReadWithoutAParserForIt(String file) throws IOException {
        String name = file.substring(0, file.lastIndexOf('.'));
        JsonNode expected = JSON.readTree(text("shapes/expected/" + name + ".json"));

        List<Posting> postings = postings(read(file));

        assertEquals(expected.toPrettyString(), json(postings).toPrettyString());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void eachTitleStandsWhereItIsSaidToStand(String file) throws IOException {
        Document document = Jsoup.parse(text("shapes/" + file));

        for (Posting posting : postings(read(file))) {
            String where = posting.where().get(PostingField.TITLE);
            boolean inData = where.contains("/");
            String there = inData ? posting.title() : shownAt(document.select(where));
            assertTrue(there.contains(posting.title()), posting.title() + " is not at " + where);
        }
    }

    /** Its text, and what it keeps in attributes for a script to show. */
    private static String shownAt(Elements elements) {
        StringBuilder shown = new StringBuilder(elements.text());
        elements.forEach(element -> element.dataset().values().forEach(shown::append));
        return shown.toString();
    }

    static Stream<String> shapes() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    static List<Posting> postings(Extraction extraction) {
        return switch (extraction) {
            case Extraction.Complete it -> it.postings();
            case Extraction.Partial it -> it.postings();
            case Extraction.Unrecognised it -> List.of();
            case Extraction.Blocked it -> List.of();
        };
    }

    static Extraction read(String file) throws IOException {
        return read(text("shapes/" + file), file.endsWith("json"));
    }

    static Extraction read(String text, boolean json) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String type = json ? "application/json" : "text/html; charset=utf-8";
        return new Extractor().read((Page) Page.of(URL, 200, type, bytes, NOW));
    }

    static String text(String file) throws IOException {
        return Files.readString(folder().getParent().resolve(file));
    }

    private static Path folder() {
        try {
            return Path.of(ShapesTest.class.getResource("/pages/shapes").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ArrayNode json(List<Posting> postings) {
        ArrayNode array = JSON.createArrayNode();
        for (Posting it : postings) {
            ObjectNode node = array.addObject();
            put(node, "title", it.title());
            put(node, "description", it.description());
            put(node, "website", it.website());
            put(node, "country", it.country());
            put(node, "publishedAt", it.publishedAt());
            put(node, "deadline", it.deadline());
            put(node, "status", it.status());
            if (it.dataBytes() != null) {
                node.put("dataBytes", it.dataBytes());
            }
            put(node, "ransom", it.ransom());
            if (it.views() != null) {
                node.put("views", it.views());
            }
            put(node, "link", it.link());
            put(node, "group", it.group());
        }
        return array;
    }

    private static void put(ObjectNode node, String field, @Nullable Object value) {
        if (value != null) {
            node.put(field, value.toString());
        }
    }
}
