package org.claimwatch.benchmarks.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.claimwatch.http.keys.KeyFile;
import org.claimwatch.http.keys.Role;
import org.claimwatch.local.elasticsearch.LocalElasticsearch;
import org.claimwatch.local.process.Machine;

/**
 * Arguments: how many claims (1000000), how many of their documents the bare bulk loop writes (100000), and {@code norebuild} to
 * leave that out. Prints a line for each figure.
 */
public final class IndexLoad implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REQUESTS_OF_A_KIND = 200;

    private static final Map<String, String> QUERIES = new TreeMap<>(Map.of(
            "1 one word of a name", "q=%s",
            "2 two words", "q=ville+%s",
            "3 a phrase", "q=%%22city+of+%s%%22",
            "4 begins so", "q=%.4s*",
            "5 a frequent word of the text", "q=w2",
            "6 a domain", "q=domain%%3A%s.example",
            "7 a group and a status", "group=Group+Angeran&status=PUBLISHED",
            "8 the newest", "limit=20"));

    private final LocalElasticsearch elasticsearch = LocalElasticsearch.startForTests();
    /** As curl and most programs speak to it. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final SyntheticFeed feed;
    private final long claims;
    private final String key;
    private final URI service;
    private final Process process;

    private IndexLoad(long claims) throws IOException {
        this.claims = claims;
        this.feed = new SyntheticFeed(claims);
        Path folder = Files.createTempDirectory("claimwatch-index-load");
        Path keys = folder.resolve("keys.json");
        key = new KeyFile(keys).add("load", Set.of(Role.ANALYST, Role.OPERATOR), null);
        int port = Machine.freePort();
        service = URI.create("http://127.0.0.1:" + port);
        Path app = Path.of(System.getProperty("claimwatch.root"), "index-service/target/quarkus-app");
        ProcessBuilder command = new ProcessBuilder(Machine.java(), "-Xmx256m", "-jar", "quarkus-run.jar")
                .directory(app.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile());
        command.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", "" + port,
                        "QUARKUS_ELASTICSEARCH_HOSTS", elasticsearch.uri().getAuthority(),
                        "CLAIMWATCH_KEYS_FILE", keys.toString(),
                        "CLAIMWATCH_CRAWLER_URL", feed.url()));
        process = command.start();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        long claims = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        int sample = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        boolean rebuild = arguments.length < 3 || !arguments[2].equals("norebuild");
        try (IndexLoad load = new IndexLoad(claims)) {
            double intake = load.intake();
            double bare = load.bareLoop((int) Math.min(sample, claims));
            say("intake / bare bulk loop            %10.2f%n", intake / bare);
            load.searches();
            load.export();
            if (rebuild) {
                load.rebuild();
            }
        }
    }

    /** Documents a second: each event makes a claim and a piece of its history. */
    private double intake() throws IOException, InterruptedException {
        awaitSequence("live", 1);
        long begun = System.nanoTime();
        long first = sequence("live");
        Duration ours = cpu(process.pid());
        Duration servers = cpu(elasticsearch.pid());
        awaitSequence("live", claims);
        double seconds = (System.nanoTime() - begun) / 1e9;
        long documents = 2 * (claims - first);
        double rate = documents / seconds;
        say(
                "intake                             %,10.0f documents/s; CPU a document: service %.0f µs, Elasticsearch %.0f µs%n",
                rate,
                micros(cpu(process.pid()).minus(ours), documents),
                micros(cpu(elasticsearch.pid()).minus(servers), documents));
        return rate;
    }

    /** Writes what the service wrote once more, as fast as one connection can that does nothing else. */
    private double bareLoop(int count) throws IOException, InterruptedException {
        List<byte[]> bulks = new ArrayList<>();
        for (String alias : List.of("claims", "claim-events")) {
            copyIndex(alias);
            bulks.addAll(documents(alias, count));
        }
        Duration servers = cpu(elasticsearch.pid());
        long begun = System.nanoTime();
        for (byte[] bulk : bulks) {
            elasticsearch("POST", "/_bulk?filter_path=errors", bulk);
        }
        double rate = 2.0 * count / ((System.nanoTime() - begun) / 1e9);
        say(
                "bare bulk loop                     %,10.0f documents/s; CPU a document: Elasticsearch %.0f µs%n",
                rate, micros(cpu(elasticsearch.pid()).minus(servers), 2L * count));
        elasticsearch("DELETE", "/bare-claims,bare-claim-events", new byte[0]);
        return rate;
    }

    private void copyIndex(String alias) throws IOException, InterruptedException {
        JsonNode index =
                elasticsearch("GET", "/" + alias, new byte[0]).elements().next();
        var settings = JSON.createObjectNode();
        if (index.at("/settings/index").has("analysis")) {
            settings.set("analysis", index.at("/settings/index/analysis"));
        }
        settings.put("number_of_replicas", 0).put("refresh_interval", "1s");
        var body = JSON.createObjectNode();
        body.set("settings", settings);
        body.set("mappings", index.get("mappings"));
        elasticsearch("PUT", "/bare-" + alias, JSON.writeValueAsBytes(body));
    }

    private List<byte[]> documents(String alias, int count) throws IOException, InterruptedException {
        List<byte[]> bulks = new ArrayList<>();
        String after = "";
        for (int read = 0; read < count; read += 1_000) {
            String query = "{\"size\":1000,\"sort\":[{\"sequence\":\"asc\"}]" + after + "}";
            JsonNode hits = elasticsearch("POST", "/" + alias + "/_search", query.getBytes(StandardCharsets.UTF_8))
                    .at("/hits/hits");
            StringBuilder bulk = new StringBuilder();
            for (JsonNode hit : hits) {
                bulk.append(
                        "{\"index\":{\"_index\":\"bare-%s\",\"_id\":\"%s\",\"version\":1,\"version_type\":\"external\"}}\n"
                                .formatted(alias, hit.get("_id").asText()));
                bulk.append(hit.get("_source")).append('\n');
                after = ",\"search_after\":" + hit.get("sort");
            }
            bulks.add(bulk.toString().getBytes(StandardCharsets.UTF_8));
        }
        return bulks;
    }

    private void searches() throws IOException, InterruptedException {
        for (Map.Entry<String, String> kind : QUERIES.entrySet()) {
            Random random = new Random(7);
            for (int i = 0; i < REQUESTS_OF_A_KIND / 4; i++) {
                search(kind.getValue(), random);
            }
            long[] nanos = new long[REQUESTS_OF_A_KIND];
            for (int i = 0; i < nanos.length; i++) {
                long begun = System.nanoTime();
                search(kind.getValue(), random);
                nanos[i] = System.nanoTime() - begun;
            }
            Arrays.sort(nanos);
            say(
                    "search: %-32s p50 %6.1f  p95 %6.1f  p99 %6.1f ms%n",
                    kind.getKey(), millis(nanos, 50), millis(nanos, 95), millis(nanos, 99));
        }
    }

    private static double millis(long[] sorted, int percentile) {
        return sorted[sorted.length * percentile / 100] / 1e6;
    }

    private void search(String query, Random random) throws IOException, InterruptedException {
        String place =
                URLEncoder.encode(SyntheticClaims.place(random).toLowerCase(Locale.ROOT), StandardCharsets.UTF_8);
        ask("GET", "/claims?" + query.formatted(place));
    }

    private void export() throws IOException, InterruptedException {
        long before = residentKilobytes();
        long begun = System.nanoTime();
        long bytes = 0;
        long peak = before;
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/claims/export?format=ndjson"))
                .header("X-API-Key", key)
                .build();
        try (InputStream body = http.send(request, BodyHandlers.ofInputStream()).body()) {
            byte[] buffer = new byte[1 << 20];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                peak = Math.max(peak, residentKilobytes());
            }
        }
        say(
                "export of %,d claims, %,d MB in %.1f s: resident memory %,d MB before, %,d MB at most, heap limit 256 MB%n",
                claims, bytes / 1_000_000, (System.nanoTime() - begun) / 1e9, before / 1000, peak / 1000);
    }

    private void rebuild() throws IOException, InterruptedException {
        String old = ask("GET", "/index").at("/live/index").asText();
        long begun = System.nanoTime();
        ask("POST", "/index/rebuild");
        while (ask("GET", "/index").at("/live/index").asText().equals(old)) {
            Thread.sleep(200);
        }
        say("rebuild of %,d claims in %.1f s%n", claims, (System.nanoTime() - begun) / 1e9);
    }

    private void awaitSequence(String which, long sequence) throws InterruptedException {
        while (sequence(which) < sequence) {
            Thread.sleep(50);
        }
    }

    private long sequence(String which) throws InterruptedException {
        try {
            return ask("GET", "/index").at("/" + which + "/sequence").asLong();
        } catch (IOException starting) {
            return 0;
        }
    }

    /** What a process has used since it started; on a machine that others use too, it tells more than the clock. */
    private static Duration cpu(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private static double micros(Duration cpu, long documents) {
        return cpu.toNanos() / 1e3 / documents;
    }

    private long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .sum();
    }

    private JsonNode ask(String method, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(service.resolve(path)).header("X-API-Key", key), method, new byte[0]);
    }

    private JsonNode elasticsearch(String method, String path, byte[] body) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(elasticsearch.uri().resolve(path)).header("Content-Type", "application/json"),
                method,
                body);
    }

    private JsonNode send(HttpRequest.Builder request, String method, byte[] body)
            throws IOException, InterruptedException {
        var answer = http.send(
                request.method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return JSON.readTree(answer.body());
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }

    @Override
    public void close() {
        process.destroy();
        feed.close();
        elasticsearch.close();
    }
}
