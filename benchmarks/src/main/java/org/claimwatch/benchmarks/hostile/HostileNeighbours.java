package org.claimwatch.benchmarks.hostile;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimwatch.crawler.extract.Extractor;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.crawler.fetch.tor.FetchLimits;
import org.claimwatch.crawler.fetch.tor.SiteConnection;
import org.claimwatch.crawler.fetch.tor.TorNetwork;
import org.claimwatch.local.hostile.HostileSite;
import org.claimwatch.local.hostile.Trick;

/**
 * How many pages a second well-meaning sites yield, without and with hostile ones beside them, and what the heap grows by.
 * 28 sites, one request at a time each, answer with a listing of 50 KB after 200 ms, as through Tor; the four other visits
 * that a replica makes at once are at hostile sites, which play every trick there is, one after another, without a pause.
 * Fetching and reading are the service's own, under its limits; the times are shorter, so that the tricks come more often.
 *
 * <p>Each phase lasts 20 s, or as many as the first argument says. The two alternate three times; ends with status 1 if the
 * hostile ones cost 10% or more.
 */
final class HostileNeighbours {
    private static final int GOOD_SITES = 28;
    private static final int HOSTILE_SITES = 4;
    private static final Duration LATENCY = Duration.ofMillis(200);
    private static final int ROUNDS = 3;
    private static final String GOOD = "a".repeat(56) + ".onion";
    private static final String HOSTILE = "b".repeat(56) + ".onion";
    private static final FetchLimits LIMITS =
            new FetchLimits(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(15), 5 << 20);

    private final TorNetwork tor;
    private final Duration phase;
    private final Map<Trick, AtomicLong> played = new ConcurrentHashMap<>();
    /** Of all hostile sites: a phase is too short for each of them to play all tricks. */
    private final AtomicInteger turn = new AtomicInteger();

    private HostileNeighbours(TorNetwork tor, Duration phase) {
        this.tor = tor;
        this.phase = phase;
    }

    public static void main(String[] arguments) throws Exception {
        Duration phase = Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 20);
        HttpServer good = goodServer();
        double drop;
        try (HostileSite hostile = HostileSite.start(Duration.ofMillis(100));
                SocksRelay relay = new SocksRelay(Map.of(GOOD, good.getAddress(), HOSTILE, hostile.address()))) {
            drop = new HostileNeighbours(new TorNetwork(relay.address(), LIMITS), phase).run();
        } finally {
            good.stop(0);
        }
        System.exit(drop < 10 ? 0 : 1); // what still drips is not waited for
    }

    private double run() throws InterruptedException {
        pagesPerSecond(0); // warms up
        pagesPerSecond(HOSTILE_SITES);
        played.clear();
        double alone = 0;
        double beside = 0;
        long heap = heapMegabytes();
        for (int round = 0; round < ROUNDS; round++) {
            alone += pagesPerSecond(0) / ROUNDS;
            beside += pagesPerSecond(HOSTILE_SITES) / ROUNDS;
        }
        double drop = 100 * (1 - beside / alone);
        System.out.printf(
                "alone %.1f pages/s, beside %d hostile sites %.1f pages/s: %.1f%% fewer%n",
                alone, HOSTILE_SITES, beside, drop);
        System.out.printf("heap in use %d MB before, %d MB after%n", heap, heapMegabytes());
        System.out.println("tricks played " + new EnumMap<>(played));
        return drop;
    }

    private double pagesPerSecond(int hostileSites) throws InterruptedException {
        AtomicLong pages = new AtomicLong();
        Instant end = Instant.now().plus(phase);
        try (ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < GOOD_SITES; i++) {
                visits.execute(() -> visit(end, pages));
            }
            for (int i = 0; i < hostileSites; i++) {
                visits.execute(() -> suffer(end));
            }
        }
        return pages.get() / (double) phase.toSeconds();
    }

    private void visit(Instant end, AtomicLong pages) {
        Extractor extractor = new Extractor();
        try (SiteConnection connection = tor.open(UUID.randomUUID(), Set.of(GOOD), Instant::now)) {
            while (Instant.now().isBefore(end)) {
                FetchResult result = connection.get(URI.create("http://" + GOOD + "/"));
                if (result instanceof Page page) {
                    extractor.read(page);
                }
                if (result instanceof Page && Instant.now().isBefore(end)) {
                    pages.incrementAndGet();
                }
            }
        }
    }

    private void suffer(Instant end) {
        try (SiteConnection connection = tor.open(UUID.randomUUID(), Set.of(HOSTILE), Instant::now)) {
            while (Instant.now().isBefore(end)) {
                Trick trick = Trick.values()[turn.getAndIncrement() % Trick.values().length];
                connection.get(URI.create("http://" + HOSTILE + trick.path()));
                played.computeIfAbsent(trick, it -> new AtomicLong()).incrementAndGet();
            }
        }
    }

    private static long heapMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static HttpServer goodServer() throws IOException {
        byte[] page = IntStream.range(0, 35)
                .mapToObj(i ->
                        "<div><h3><a href=\"/post/%d\">Company %d Ltd</a></h3><p>Size: 30 GB</p><p>2026-03-01</p><p>%s</p></div>"
                                .formatted(i, i, "They make parts for machines, and have not answered. ".repeat(24)))
                .collect(Collectors.joining("", "<main>", "</main>"))
                .getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try {
                Thread.sleep(LATENCY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }
}
