package org.claimwatch.benchmarks.crawl;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimwatch.local.process.Machine;

/**
 * CPU milliseconds a page, each program in a process of its own, over the same 200 sites of ten pages: 2,000 pages of 50 KB
 * with 35 postings. crawler-service fetches through the SOCKS stub, reads, joins with the claims it knows, stores, and
 * appends events; the bare loop fetches through the stub and reads with selectors that know the page; Scrapy, which speaks no
 * SOCKS, does so without it. The two JVMs are warmed first, crawler-service by both kinds of visits to other fields: a service
 * that runs for months has long compiled what it does.
 */
final class CrawlCost {
    private static final int SITES = 200;
    private static final int WARM_UPS = 3;

    private CrawlCost() {}

    /** With options for the Java of crawler-service, such as one for a profiler, it runs alone. */
    public static void main(String[] javaOptions) throws Exception {
        Field field = new Field("measured", SITES);
        List<Field> warmUps = IntStream.range(0, WARM_UPS)
                .mapToObj(i -> new Field("warm-up-" + i + "-", SITES))
                .toList();
        List<Field> all = Stream.concat(Stream.of(field), warmUps.stream()).toList();
        try (FieldServer server = new FieldServer(all)) {
            if (javaOptions.length == 0) {
                say("bare loop", bareLoop(server, field));
                if (Machine.program("scrapy").isPresent()) {
                    say("Scrapy, without SOCKS", scrapy(server));
                } else {
                    System.out.println("Scrapy is left out: there is none on the PATH (apt install python3-scrapy)");
                }
            }
            crawler(server, field, warmUps, List.of(javaOptions));
        }
        System.exit(0);
    }

    private static void crawler(FieldServer server, Field field, List<Field> warmUps, List<String> javaOptions)
            throws Exception {
        try (Crawler crawler = Crawler.start(server.port(), javaOptions)) {
            for (Field warmUp : warmUps) {
                crawler.add(warmUp);
                say("warming up, first visit", crawler.visit(warmUp));
                say("warming up, repeat visit", crawler.visit(warmUp));
            }
            crawler.add(field);
            say("crawler-service, first visit", crawler.visit(field));
            say("crawler-service, repeat visit", crawler.visit(field));
            System.out.printf(
                    "%d events, %d claims, %d MiB resident%n",
                    crawler.number("SELECT count(*) FROM feed_event"),
                    crawler.number("SELECT count(*) FROM claim"),
                    crawler.residentBytes() >> 20);
        }
    }

    private static double bareLoop(FieldServer server, Field field) throws Exception {
        String main = BareLoop.class.getName();
        String classPath = System.getProperty("java.class.path");
        String output = output(List.of(
                Machine.java(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                main,
                Integer.toString(server.port()),
                field.name(),
                Integer.toString(SITES),
                Integer.toString(WARM_UPS)));
        return Double.parseDouble(output);
    }

    private static double scrapy(FieldServer server) throws Exception {
        Path folder = Machine.folderForTests("claimwatch-scrapy");
        Files.createDirectories(folder);
        Path spider = folder.resolve("listing_spider.py");
        try (InputStream in = CrawlCost.class.getResourceAsStream("listing_spider.py")) {
            Files.copy(in, spider, StandardCopyOption.REPLACE_EXISTING);
        }
        String output = output(List.of(
                "scrapy",
                "runspider",
                spider.toString(),
                "--nolog",
                "-a",
                "port=" + server.port(),
                "-a",
                "sites=" + SITES,
                "-s",
                "CONCURRENT_REQUESTS=32",
                "-s",
                "CONCURRENT_REQUESTS_PER_DOMAIN=32"));
        String[] numbers = output.split(" ");
        if (!numbers[2].equals(Integer.toString(Field.POSTINGS * Integer.parseInt(numbers[1])))) {
            throw new IllegalStateException("Scrapy read " + output);
        }
        return Double.parseDouble(numbers[0]);
    }

    private static String output(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command.getFirst() + " failed: " + output);
        }
        return output;
    }

    private static void say(String what, double cpuMillis) {
        System.out.printf("%-32s %6.2f CPU-ms a page%n", what, cpuMillis);
    }
}
