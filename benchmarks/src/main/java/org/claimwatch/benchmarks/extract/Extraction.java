package org.claimwatch.benchmarks.extract;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.claimwatch.crawler.extract.Extractor;
import org.claimwatch.crawler.fetch.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a page's postings, beside parsing it with jsoup and doing nothing with it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Extraction {
    /** 35 postings make 50 KB, as a usual listing does; 350 are a large one. */
    @Param({"35", "350"})
    int postings;

    private final Extractor extractor = new Extractor();
    private String html = "";
    private Page page = page("<p>none yet");

    @Setup
    public void make() {
        StringBuilder cards = new StringBuilder();
        String text = "Builds and repairs boats for the fisheries of the coast. Contracts, payrolls and drawings. ";
        for (int i = 0; i < postings; i++) {
            cards.append("<div class=\"card\"><div class=\"card-body\"><h5 class=\"card-title\"><a href=\"/post/")
                    .append(i)
                    .append("\">Boatyard of Port ")
                    .append((char) ('A' + i % 26))
                    .append(i)
                    .append(" Ltd</a></h5><p class=\"card-text\">")
                    .append(text.repeat(12))
                    .append("</p><ul><li>boatyard")
                    .append(i)
                    .append(".example</li><li>30 GB</li><li>2026-03-01</li></ul></div></div>");
        }
        html = "<!doctype html><html><body><nav><a href=\"/\">Home</a></nav><div class=\"row\">" + cards
                + "</div></body></html>";
        page = page(html);
    }

    private static Page page(String html) {
        return (Page) Page.of(
                URI.create("http://leaksite.example/"),
                200,
                "text/html; charset=utf-8",
                html.getBytes(StandardCharsets.UTF_8),
                Instant.parse("2026-03-04T12:00:00Z"));
    }

    @Benchmark
    public Document parseOnly() {
        return Jsoup.parse(html, "http://leaksite.example/");
    }

    @Benchmark
    public Object read() {
        return extractor.read(page);
    }
}
