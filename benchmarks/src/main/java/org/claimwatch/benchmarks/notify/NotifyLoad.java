package org.claimwatch.benchmarks.notify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.claimwatch.http.keys.KeyFile;
import org.claimwatch.http.keys.Role;
import org.claimwatch.local.feed.PlayedFeed;
import org.claimwatch.local.postgres.LocalPostgres;
import org.claimwatch.local.process.Machine;
import org.claimwatch.local.smtp.SmtpSink;
import org.jspecify.annotations.Nullable;

/**
 * Arguments: how many claims come in a burst (100), how many receivers there are (1000), how many sites (600). Each claim
 * names a watch of its own, which has its share of the receivers. Prints a line for each figure.
 */
public final class NotifyLoad implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int REPORTS = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LocalPostgres postgres = LocalPostgres.startForTests();
    private final Path folder = Files.createTempDirectory("claimwatch-notify-load");
    private final SmtpSink smtp = SmtpSink.start(0, folder.resolve("mail"));
    private final PlayedFeed feed;
    private final String key;
    private final URI service;
    private final Process process;

    private NotifyLoad(int sites) throws IOException {
        feed = new PlayedFeed(sites);
        postgres.createDatabase("alert", "alert", "alert");
        Path keys = folder.resolve("keys.json");
        key = new KeyFile(keys).add("load", Set.of(Role.OPERATOR), null);
        int port = Machine.freePort();
        service = URI.create("http://127.0.0.1:" + port);
        Path app = Path.of(System.getProperty("claimwatch.root"), "alert-service/target/quarkus-app");
        ProcessBuilder command = new ProcessBuilder(Machine.java(), "-Xmx256m", "-jar", "quarkus-run.jar")
                .directory(app.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile());
        command.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "QUARKUS_HTTP_PORT",
                        "" + port,
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        postgres.jdbcUrl("alert"),
                        "QUARKUS_DATASOURCE_REACTIVE_URL",
                        postgres.reactiveUrl("alert"),
                        "QUARKUS_MAILER_HOST",
                        "127.0.0.1",
                        "QUARKUS_MAILER_PORT",
                        "" + smtp.port(),
                        "QUARKUS_MAILER_FROM",
                        "alerts@claimwatch.example",
                        "CLAIMWATCH_KEYS_FILE",
                        keys.toString(),
                        "CLAIMWATCH_CRAWLER_URL",
                        feed.url()));
        process = command.start();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int claims = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        int receivers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        int sites = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 600;
        try (NotifyLoad load = new NotifyLoad(sites)) {
            load.awaitReady();
            List<String> watches = load.watches(claims);
            load.receivers(watches, receivers);
            load.burst("first burst, JVM cold", watches.size(), receivers, "");
            load.burst("second burst, JVM warm", watches.size(), receivers, " (mairie)");
            load.reports(watches.getFirst(), sites);
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        Instant until = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(until)) {
            try {
                if (call("GET", "/q/health/ready", null).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it opens its port when it is ready
            }
            Thread.sleep(100);
        }
        throw new IOException("the service did not start: " + folder.resolve("service.log"));
    }

    private static String place(int number) {
        return "Lieu-" + Integer.toString(1_000 + number, 36) + "court";
    }

    private List<String> watches(int count) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            ObjectNode watch = JSON.createObjectNode()
                    .put("name", place(number))
                    .put("country", "FR")
                    .put("kind", "municipality");
            ids.add(made("/watches", watch));
        }
        return ids;
    }

    private void receivers(List<String> watches, int count) throws IOException, InterruptedException {
        for (int number = 0; number < count; number++) {
            ObjectNode receiver = JSON.createObjectNode()
                    .put("channel", "MAIL")
                    .put("address", "r" + number + "@city.example")
                    .put("language", number % 2 == 0 ? "fr" : "en");
            receiver.putArray("watches").add(watches.get(number % watches.size()));
            made("/receivers", receiver);
        }
    }

    private String made(String path, ObjectNode body) throws IOException, InterruptedException {
        HttpResponse<String> made = call("POST", path, body.toString());
        if (made.statusCode() != 201) {
            throw new IOException(path + " " + made.statusCode() + " " + made.body());
        }
        return JSON.readTree(made.body()).path("id").asText();
    }

    /** One claim a watch, all at once; from when they can be had to when the mail server has said 250 for each receiver. */
    private void burst(String name, int claims, int mails, String suffix) throws IOException, InterruptedException {
        int before = smtp.messages().size();
        List<String> titles = IntStream.range(0, claims)
                .mapToObj(number -> "Ville de " + place(number) + suffix)
                .toList();
        Instant posted = Instant.now();
        feed.appear(titles);
        while (smtp.messages().size() < before + mails) {
            if (Instant.now().isAfter(posted.plus(LONGEST))) {
                throw new IOException("only " + (smtp.messages().size() - before) + " of " + mails + " mails came");
            }
            Thread.sleep(20);
        }
        double[] millis = smtp.messages().subList(before, before + mails).stream()
                .mapToDouble(mail -> Duration.between(posted, storedAt(mail)).toNanos() / 1e6)
                .sorted()
                .toArray();
        double seconds = (millis[mails - 1] - millis[0]) / 1e3;
        say(
                "%-24s event to 250: p50 %,.0f ms, p99 %,.0f ms, last %,.0f ms; %,.0f deliveries/s%n",
                name, percentile(millis, 50), percentile(millis, 99), millis[mails - 1], mails / seconds);
    }

    private static Instant storedAt(Path mail) {
        try {
            return Files.getLastModifiedTime(mail).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void reports(String watch, int sites) throws IOException, InterruptedException {
        for (String type : List.of("application/json", "text/plain", "text/html")) {
            double[] millis = new double[REPORTS];
            for (int number = 0; number < REPORTS; number++) {
                long begun = System.nanoTime();
                HttpResponse<String> report = http.send(
                        request("/watches/" + watch + "/report?lang=fr&audience=cert")
                                .header("Accept", type)
                                .build(),
                        BodyHandlers.ofString());
                millis[number] = (System.nanoTime() - begun) / 1e6;
                if (report.statusCode() != 200) {
                    throw new IOException("report " + report.statusCode());
                }
            }
            Arrays.sort(millis);
            say(
                    "report, %d sites          p50 %.1f ms, p99 %.1f ms (%s)%n",
                    sites, percentile(millis, 50), percentile(millis, 99), type);
        }
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private HttpResponse<String> call(String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return http.send(request.method(method, publisher).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).header("X-API-Key", key);
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        feed.close();
        smtp.close();
        postgres.close();
    }
}
