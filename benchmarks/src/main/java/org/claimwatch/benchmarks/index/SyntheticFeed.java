package org.claimwatch.benchmarks.index;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A feed of so many invented claims, made as they are asked for. */
final class SyntheticFeed implements AutoCloseable {
    private static final Pattern LAST = Pattern.compile("lastEventId=[^&]*(?::|%3A)([0-9]+)");

    private final HttpServer server;
    private final long claims;

    SyntheticFeed(long claims) throws IOException {
        this.claims = claims;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/feed/claims", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Matcher last = LAST.matcher(String.valueOf(exchange.getRequestURI().getRawQuery()));
        long from = last.find() ? Long.parseLong(last.group(1)) + 1 : 1;
        if (from > claims && exchange.getRequestURI().getRawQuery().contains("timeout=2")) {
            pause();
        }
        byte[] body = LongStream.range(from, Math.min(from + 1_000, claims + 1))
                .mapToObj(SyntheticClaims::event)
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/cloudevents-batch+json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** As the real one holds a request open that it has nothing for. */
    private static void pause() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
