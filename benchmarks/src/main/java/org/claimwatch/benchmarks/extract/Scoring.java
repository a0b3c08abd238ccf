package org.claimwatch.benchmarks.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimwatch.crawler.extract.Extraction;
import org.claimwatch.crawler.extract.Extractor;
import org.claimwatch.crawler.extract.Posting;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.Page;

/**
 * How well titles are read off pages: {@code Scoring FOLDER}, with the pages and a {@code truth.json} of
 * {@code {"page.html": {"titles": […], "optional": […]}}}; whether the optional ones are read does not count. Prints a line for each page that is not read exactly, the mean of the pages' F1, and the
 * pages without titles on which something was read. The reader has no weights that are learned, so there is nothing to
 * leave out: what counts are pages that nobody looked at before they were scored.
 */
public final class Scoring {
    private static final URI URL = URI.create("http://leaksite.example/");
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    /** Two titles are one where the longer only goes on for so many letters: some pages cut them. */
    private static final int MAX_CUT = 6;

    private static final int SHORTEST_CUT = 10;

    private Scoring() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        JsonNode truth =
                new ObjectMapper().readTree(folder.resolve("truth.json").toFile());
        double sum = 0;
        int pages = 0;
        List<String> madeUp = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : truth.properties()) {
            List<String> wanted = new ArrayList<>();
            each.getValue().path("titles").forEach(title -> wanted.add(folded(title.asText())));
            List<String> read = new ArrayList<>(read(folder.resolve(each.getKey())));
            each.getValue().path("optional").forEach(title -> read.remove(folded(title.asText())));
            if (wanted.isEmpty()) {
                madeUp.addAll(read.isEmpty() ? List.of() : List.of(each.getKey()));
                continue;
            }
            int known = 0;
            for (String title : read) {
                known += wanted.removeIf(want -> isSame(want, title)) ? 1 : 0;
            }
            int size = each.getValue().path("titles").size();
            double f1 = 2.0 * known / (read.size() + size);
            if (f1 < 1) {
                System.out.printf(
                        "%-40s F1 %.2f, %d of %d titles, %d read%n", each.getKey(), f1, known, size, read.size());
            }
            sum += f1;
            pages++;
        }
        System.out.printf("macro F1 %.3f over %d pages; read where there is nothing: %s%n", sum / pages, pages, madeUp);
    }

    private static List<String> read(Path file) throws IOException {
        byte[] body = Files.readAllBytes(file);
        String type = file.toString().endsWith("json") ? "application/json" : "text/html; charset=utf-8";
        FetchResult result = Page.of(URL, 200, type, body, NOW);
        if (!(result instanceof Page page)) {
            return List.of();
        }
        List<Posting> postings =
                switch (new Extractor().read(page)) {
                    case Extraction.Complete it -> it.postings();
                    case Extraction.Partial it -> it.postings();
                    case Extraction.Unrecognised it -> List.of();
                    case Extraction.Blocked it -> List.of();
                };
        return postings.stream().map(posting -> folded(posting.title())).toList();
    }

    private static boolean isSame(String a, String b) {
        String cut = a.length() < b.length() ? a : b;
        String whole = a.length() < b.length() ? b : a;
        return a.equals(b)
                || cut.length() >= SHORTEST_CUT && whole.startsWith(cut) && whole.length() - cut.length() <= MAX_CUT;
    }

    private static String folded(String title) {
        String bare = Normalizer.normalize(title, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return bare.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
