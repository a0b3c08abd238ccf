package org.claimwatch.index.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The line between the service and the real Elasticsearch: passes everything on as it is, unless a test has it disturbed. */
public final class Line implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OF_THE_HOP = Set.of("connection", "content-length", "transfer-encoding", "host");

    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI elasticsearch;
    private final AtomicInteger slices = new AtomicInteger();
    private final AtomicInteger met = new AtomicInteger();
    private volatile @Nullable Fault fault;

    /** What goes wrong. */
    public sealed interface Fault {
        /** Bulk requests in which this stands are answered by a status and nothing else. */
        record Refuses(int status, String text) implements Fault {}

        /** Documents in which this stands fail, each alone, with 500. Their neighbours are written. */
        record Fails(String text) implements Fault {}

        /** After so many answers, searches of claims page by page get none. */
        record Gone(int after) implements Fault {}
    }

    Line(URI elasticsearch) throws IOException {
        this.elasticsearch = elasticsearch;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    public void disturb(Fault disturbance) {
        met.set(0);
        slices.set(0);
        fault = disturbance;
    }

    public void mend() {
        fault = null;
        slices.set(0);
    }

    /** How often the fault was met since it began. */
    public int met() {
        return met.get();
    }

    /** How many slices of a moment of the index were asked for since the line was last disturbed or mended. */
    public int slices() {
        return slices.get();
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        int slice = path.equals("/_search") ? slices.incrementAndGet() : 0;
        try (exchange) {
            switch (fault) {
                case Fault.Refuses(int status, String text)
                when path.equals("/_bulk") && has(body, text) -> {
                    met.incrementAndGet();
                    answer(
                            exchange,
                            status,
                            "{\"error\":{\"type\":\"fault\",\"reason\":\"a test\"},\"status\":%d}".formatted(status));
                }
                case Fault.Fails(String text)
                when path.equals("/_bulk") && has(body, text) -> {
                    met.incrementAndGet();
                    answer(exchange, 200, withFailures(exchange, body, text));
                }
                case Fault.Gone(int after) when slice > after -> met.incrementAndGet();
                case null, default -> {
                    HttpResponse<byte[]> answer = ask(exchange, body);
                    copyHeaders(answer, exchange);
                    send(exchange, answer.statusCode(), answer.body());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean has(byte[] body, String text) {
        return new String(body, StandardCharsets.UTF_8).contains(text);
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        elasticsearch.resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static void copyHeaders(HttpResponse<byte[]> from, HttpExchange to) {
        from.headers().map().forEach((name, values) -> {
            if (!OF_THE_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                to.getResponseHeaders().put(name, values);
            }
        });
    }

    /** Has the other documents written, and puts failures in the places of those that were left out. */
    private String withFailures(HttpExchange exchange, byte[] body, String text)
            throws IOException, InterruptedException {
        List<String> lines = new String(body, StandardCharsets.UTF_8).lines().toList();
        StringBuilder healthy = new StringBuilder();
        for (int i = 0; i < lines.size(); i += 2) {
            if (!lines.get(i + 1).contains(text)) {
                healthy.append(lines.get(i))
                        .append('\n')
                        .append(lines.get(i + 1))
                        .append('\n');
            }
        }
        ArrayNode written = healthy.isEmpty()
                ? JSON.createArrayNode()
                : JSON.readTree(ask(exchange, healthy.toString().getBytes(StandardCharsets.UTF_8))
                                .body())
                        .withArray("/items");
        ObjectNode answer = JSON.createObjectNode().put("errors", true).put("took", 1);
        int next = 0;
        for (int i = 0; i < lines.size(); i += 2) {
            answer.withArray("/items").add(lines.get(i + 1).contains(text) ? failure() : written.get(next++));
        }
        return answer.toString();
    }

    private static ObjectNode failure() {
        ObjectNode item = JSON.createObjectNode();
        item.withObject("/index")
                .put("_index", "claims")
                .put("status", 500)
                .withObject("/error")
                .put("type", "fault")
                .put("reason", "a test");
        return item;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
        send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
