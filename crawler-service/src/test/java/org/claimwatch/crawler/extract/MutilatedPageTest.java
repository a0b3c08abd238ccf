package org.claimwatch.crawler.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.claimwatch.crawler.fetch.Page;

/** Whatever is done to a page, reading it ends, and what is read is fit to be kept. */
class MutilatedPageTest {
    private static final List<String> PAGES = List.of("card-grid.html", "table-with-head.html", "api.json", "feed.xml");
    /** As the pages have it; a mutilated one is none any more. */
    private static final String ADDRESS = "press@hollowmere-optics.example";

    private static final String SIGNS = "<>\"'&;{}[]@:\\/\u200b\uD800";

    // the same wounds at every run: what another seed finds becomes a case of its own
    @Property(tries = 300, seed = "20260301")
    void whatIsReadOffAMutilatedPageIsFitToBeKept(@ForAll("mutilated") Page page) {
        Extraction extraction = new Extractor().read(page);

        List<Posting> postings =
                switch (extraction) {
                    case Extraction.Complete it -> it.postings();
                    case Extraction.Partial it -> it.postings();
                    case Extraction.Unrecognised it -> List.of();
                    case Extraction.Blocked it -> List.of();
                };
        for (Posting posting : postings) {
            assertTrue(posting.title().length() <= StoredText.MAX_TITLE);
            assertFalse(posting.toString().contains(ADDRESS), "no address is kept: " + posting);
        }
    }

    /** A page with runs of characters cut out, doubled or replaced at random. */
    @Provide
    Arbitrary<Page> mutilated() {
        return Combinators.combine(
                        Arbitraries.of(PAGES),
                        Arbitraries.longs(),
                        Arbitraries.integers().between(1, 40))
                .as(MutilatedPageTest::mutilate);
    }

    private static Page mutilate(String file, long seed, int wounds) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(read(file));
        for (int i = 0; i < wounds && text.length() > 100; i++) {
            int from = random.nextInt(text.length() - 50);
            int to = from + random.nextInt(50);
            switch (random.nextInt(4)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to));
                case 2 -> text.insert(from, SIGNS.charAt(random.nextInt(SIGNS.length())));
                default -> text.setLength(Math.max(100, text.length() - random.nextInt(text.length() / 4)));
            }
        }
        String type = file.endsWith("json") ? "application/json" : file.endsWith("xml") ? "text/xml" : "text/html";
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return (Page) Page.of(URI.create("http://leaksite.example/"), 200, type, bytes, Instant.EPOCH);
    }

    private static String read(String file) {
        try (InputStream in = MutilatedPageTest.class.getResourceAsStream("/pages/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
