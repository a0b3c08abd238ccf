package org.claimwatch.benchmarks.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.claimwatch.http.keys.KeyFile;
import org.claimwatch.http.keys.Role;
import org.claimwatch.local.elasticsearch.LocalElasticsearch;
import org.claimwatch.local.process.Machine;

/**
 * Arguments: how many claims (1000000), how many of them the bare bulk loop writes too (100000), and {@code norebuild} to
 * leave that out. Prints a line for each figure.
 */
public final class IndexLoad implements AutoCloseable {
    /** The bare loop and the service take turns, so that what else the machine does at the time touches both. */
    private static final int ROUNDS = 5;

    /** Events, as the feed's pages have it. */
    private static final int PAGE = 1_000;

    private static final Pattern HEAP = Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.E+]+)");
    private static final byte[] NOTHING = {};

    private final LocalElasticsearch server = LocalElasticsearch.startForTests();
    private final Node elasticsearch = new Node(server.uri(), "");
    private final SyntheticFeed feed = new SyntheticFeed();
    private final Path folder = Machine.folderForTests("claimwatch-index-load");
    private final Process process;
    private final Node service;
    private final long claims;

    private IndexLoad(long claims) throws IOException {
        this.claims = claims;
        Path keys = folder.resolve("keys.json");
        String key = new KeyFile(keys).add("load", Set.of(Role.ANALYST, Role.OPERATOR), null);
        int port = Machine.freePort();
        Path app = Machine.root().resolve("index-service/target/quarkus-app");
        ProcessBuilder command = new ProcessBuilder(Machine.java(), "-Xmx256m", "-jar", "quarkus-run.jar")
                .directory(app.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        command.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", "" + port,
                        "QUARKUS_ELASTICSEARCH_HOSTS", server.uri().getAuthority(),
                        "CLAIMWATCH_KEYS_FILE", keys.toString(),
                        "CLAIMWATCH_CRAWLER_URL", feed.url()));
        process = command.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::endAtOnce));
        service = new Node(URI.create("http://127.0.0.1:" + port), key);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        long claims = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        long compared = Math.min(claims, arguments.length > 1 ? Long.parseLong(arguments[1]) : 100_000);
        try (IndexLoad load = new IndexLoad(claims)) {
            load.compare(compared / ROUNDS / PAGE * PAGE);
            load.takeInTheRest();
            load.sizes();
            new Searches(load.service).run();
            load.export();
            if (arguments.length < 3 || !arguments[2].equals("norebuild")) {
                load.rebuild();
            }
            Figures.say("load of the machine at the end         %s", Figures.load());
        }
    }

    /** Documents a second, of the service and of the bare loop in turns. Each event makes a claim and a piece of history. */
    private void compare(long ofARound) throws IOException, InterruptedException {
        awaitReady();
        BareLoop bare = new BareLoop(elasticsearch);
        bare.begin();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long from = feed.end();
            feed.prepare(from + ofARound);
            double ours = intake(from + ofARound, "round " + round + ": intake");
            List<byte[]> bulks = bare.bulks(from, from + ofARound);
            Duration used = Figures.cpu(server.pid());
            long begun = System.nanoTime();
            bare.write(bulks);
            double theirs = 2 * ofARound / Figures.secondsSince(begun);
            Figures.say(
                    "round %d: bare bulk loop  %,8.0f documents/s; CPU a document: Elasticsearch %.0f µs",
                    round, theirs, Figures.micros(Figures.cpu(server.pid()).minus(used), 2 * ofARound));
            if (round > 0) { // all are cold in the first one
                ratios.add(ours / theirs);
            }
        }
        bare.end();
        Figures.say(
                "intake / bare bulk loop     %.2f (median; from %.2f to %.2f), at a load of %s",
                ratios.stream().sorted().skip(ratios.size() / 2).findFirst().orElseThrow(),
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow(),
                Figures.load());
    }

    private void takeInTheRest() throws IOException, InterruptedException {
        if (feed.end() < claims) {
            intake(claims, "intake of the rest");
        }
    }

    private double intake(long to, String what) throws IOException, InterruptedException {
        long documents = 2 * (to - feed.end());
        String position = "/claimwatch-positions/_doc/" + uuid();
        Duration ours = Figures.cpu(process.pid());
        Duration servers = Figures.cpu(server.pid());
        long begun = System.nanoTime();
        feed.growTo(to);
        while (elasticsearch.ask("GET", position).at("/_source/sequence").asLong() < to) {
            Thread.sleep(100);
        }
        double rate = documents / Figures.secondsSince(begun);
        Figures.say(
                "%-24s %,8.0f documents/s; CPU a document: service %.0f µs, Elasticsearch %.0f µs",
                what,
                rate,
                Figures.micros(Figures.cpu(process.pid()).minus(ours), documents),
                Figures.micros(Figures.cpu(server.pid()).minus(servers), documents));
        return rate;
    }

    private String uuid() throws IOException, InterruptedException {
        JsonNode index = elasticsearch.ask("GET", "/claims").elements().next();
        return index.at("/settings/index/uuid").asText();
    }

    private Path log() {
        return folder.resolve("service.log");
    }

    /** The first event is there, so the position is. */
    private void awaitReady() throws IOException, InterruptedException {
        feed.growTo(1);
        long begun = System.nanoTime();
        while (true) {
            try {
                if (service.ask("GET", "/index").at("/live/sequence").asLong() == 1) {
                    return;
                }
            } catch (IOException starting) {
                if (Figures.secondsSince(begun) > 120) {
                    throw new IOException("index-service does not start: " + Files.readString(log()), starting);
                }
            }
            Thread.sleep(200);
        }
    }

    /** Per field, as Elasticsearch reckons it: so nothing has to be indexed twice to know what the trigrams cost. */
    private void sizes() throws IOException, InterruptedException {
        JsonNode usage = elasticsearch
                .ask("POST", "/claims/_disk_usage?run_expensive_tasks=true")
                .path(service.ask("GET", "/index").at("/live/index").asText());
        long all = usage.path("store_size_in_bytes").asLong();
        long trigrams = usage.path("fields")
                .path("domain.hosts.glued")
                .path("total_in_bytes")
                .asLong();
        Figures.say(
                "index of %,d claims         %,d MB, %,d MB without the trigrams of the domains",
                claims, all / 1_000_000, (all - trigrams) / 1_000_000);
    }

    private void export() throws IOException, InterruptedException {
        long resident = Figures.residentMegabytes(process.pid());
        long heap = heapMegabytes();
        long begun = System.nanoTime();
        long bytes = 0;
        long most = resident;
        long mostHeap = heap;
        try (InputStream body = service.http()
                .send(service.request("/claims/export?format=ndjson").build(), BodyHandlers.ofInputStream())
                .body()) {
            byte[] buffer = new byte[1 << 20];
            long looked = System.nanoTime();
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                if (Figures.secondsSince(looked) > 1) {
                    looked = System.nanoTime();
                    most = Math.max(most, Figures.residentMegabytes(process.pid()));
                    mostHeap = Math.max(mostHeap, heapMegabytes());
                }
            }
        }
        Figures.say(
                "export of %,d claims, %,d MB in %.1f s: resident memory %,d MB before, %,d MB at most; heap %,d MB before, %,d MB at"
                        + " most, of 256 MB",
                claims, bytes / 1_000_000, Figures.secondsSince(begun), resident, most, heap, mostHeap);
    }

    private long heapMegabytes() throws IOException, InterruptedException {
        return HEAP.matcher(service.text("GET", "/q/metrics", NOTHING))
                        .results()
                        .mapToLong(part -> (long) Double.parseDouble(part.group(1)))
                        .sum()
                / 1_000_000;
    }

    private void rebuild() throws IOException, InterruptedException {
        String old = service.ask("GET", "/index").at("/live/index").asText();
        long begun = System.nanoTime();
        service.ask("POST", "/index/rebuild");
        while (service.ask("GET", "/index").at("/live/index").asText().equals(old)) {
            Thread.sleep(500);
        }
        Figures.say("rebuild of %,d claims in %.1f s", claims, Figures.secondsSince(begun));
    }

    /** Where somebody stops the load, or it fails: nothing of it is left behind. */
    private void endAtOnce() {
        process.destroyForcibly();
        Machine.deleteFolder(folder);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
        feed.close();
        server.close();
    }
}
