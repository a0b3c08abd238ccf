package org.claimwatch.benchmarks.match;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.claimwatch.alert.gazetteer.Gazetteer;
import org.claimwatch.alert.gazetteer.Place;
import org.claimwatch.http.keys.KeyFile;
import org.claimwatch.http.keys.Role;
import org.claimwatch.local.postgres.LocalPostgres;
import org.claimwatch.local.process.Machine;

/**
 * alert-service as a process of its own, over HTTP: how long imports of 36,000 and 100,000 rows take (first, and again, which
 * changes nothing), how long one watch, what a preview of 100 claims takes at 100,000 watches, and the memory.
 *
 * <p>Usage: {@code WatchLoad [previews]}, 300 of them unless said.
 */
public final class WatchLoad implements AutoCloseable {
    private static final int CLAIMS_A_PREVIEW = 100;
    private static final Duration START = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LocalPostgres postgres = LocalPostgres.startForTests();
    private final List<Place> places = List.copyOf(Gazetteer.shipped().all());
    private final URI service;
    private final String key;
    private final Process process;

    private WatchLoad() throws IOException {
        postgres.createDatabase("alert", "alert", "alert");
        Path folder = Files.createTempDirectory("claimwatch-watch-load");
        Path keys = folder.resolve("keys.json");
        key = new KeyFile(keys).add("load", Set.of(Role.ANALYST, Role.OPERATOR), null);
        int port = Machine.freePort();
        service = URI.create("http://127.0.0.1:" + port);
        Path app = Path.of(System.getProperty("claimwatch.root"), "alert-service/target/quarkus-app");
        ProcessBuilder command = new ProcessBuilder(Machine.java(), "-Xmx768m", "-jar", "quarkus-run.jar")
                .directory(app.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile());
        command.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", "" + port,
                        "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl("alert"),
                        "QUARKUS_DATASOURCE_REACTIVE_URL", postgres.reactiveUrl("alert"),
                        "CLAIMWATCH_KEYS_FILE", keys.toString(),
                        // nobody is there: no claim comes in meanwhile
                        "CLAIMWATCH_CRAWLER_URL", "http://127.0.0.1:9"));
        process = command.start();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int previews = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        try (WatchLoad load = new WatchLoad()) {
            load.awaitStart();
            load.imports(36_000);
            load.imports(100_000);
            load.oneWatch();
            load.previews(previews);
            System.out.printf("resident memory            %,8d MB%n", load.residentMegabytes());
        }
    }

    private void awaitStart() throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new IOException("alert-service did not start");
            }
            Thread.sleep(200);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return send("GET", "/q/health/ready", "").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        String type = path.startsWith("/watches/import") ? "text/csv; charset=UTF-8" : "application/json";
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .header("X-API-Key", key)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private double seconds(String method, String path, String body, int expected)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> answer = send(method, path, body);
        if (answer.statusCode() != expected) {
            throw new IOException(path + ": " + answer.body());
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private void imports(int rows) throws IOException, InterruptedException {
        String list = list(rows);
        System.out.printf("import of %,7d rows     %8.1f s%n", rows, seconds("POST", "/watches/import", list, 200));
        System.out.printf("the same again             %8.1f s%n", seconds("POST", "/watches/import", list, 200));
    }

    private String list(int rows) {
        StringBuilder list = new StringBuilder("name,country,kind,code\n");
        for (int i = 0; i < rows; i++) {
            Place place = places.get(i % places.size());
            // after all of France once, names that begin as theirs and go on
            boolean again = i >= places.size();
            list.append('"').append(place.name().replace("\"", "\"\"")).append(again ? " " + i : "");
            list.append("\",FR,").append(place.kind()).append(',').append(again ? "" : place.code());
            list.append('\n');
        }
        return list.toString();
    }

    private void oneWatch() throws IOException, InterruptedException {
        String body = "{\"name\":\"Nouvelle-Ville-sur-Exemple\",\"country\":\"FR\",\"kind\":\"municipality\"}";
        System.out.printf("one watch more             %8.1f ms%n", 1000 * seconds("POST", "/watches", body, 201));
    }

    private void previews(int count) throws IOException, InterruptedException {
        String body = preview();
        for (int i = 0; i < count / 3; i++) {
            seconds("POST", "/matches/preview", body, 200);
        }
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            times[i] = 1000 * seconds("POST", "/matches/preview", body, 200);
        }
        Arrays.sort(times);
        System.out.printf(
                "preview of 100 claims      %8.1f ms median, %.1f ms p99%n", times[count / 2], times[count * 99 / 100]);
    }

    private String preview() {
        StringJoiner claims = new StringJoiner(",", "{\"claims\":[", "]}");
        for (int i = 0; i < CLAIMS_A_PREVIEW; i++) {
            String name = places.get(i * 331 % places.size()).name().replace("\"", "");
            String title = i % 2 == 0 ? "Mairie de " + name : name + " Industries";
            claims.add("{\"ref\":\"" + i + "\",\"title\":\"" + title + "\",\"website\":\"www.northmill-" + i
                    + ".com\",\"description\":\"The company provides services in a region with offices near " + name
                    + " and technical engineering for customers of the group since 1990.\"}");
        }
        return claims.toString();
    }

    private long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    @Override
    public void close() {
        process.destroy();
        postgres.close();
    }
}
