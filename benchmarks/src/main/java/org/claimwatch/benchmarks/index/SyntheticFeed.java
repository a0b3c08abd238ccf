package org.claimwatch.benchmarks.index;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A feed of invented claims, which grows when it is told to. A page is made when it is asked for, unless it was made before. */
final class SyntheticFeed implements AutoCloseable {
    private static final Pattern LAST = Pattern.compile("lastEventId=[^&]*(?::|%3A)([0-9]+)");
    private static final int PAGE = 1_000;

    /** As the real one holds a request open that it has nothing for. */
    private static final long HELD_OPEN_MILLIS = 2_000;

    private final HttpServer server;
    private final Map<Long, byte[]> made = new ConcurrentHashMap<>();
    private long end;

    SyntheticFeed() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/feed/claims", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    synchronized long end() {
        return end;
    }

    /** Makes the pages up to there beforehand, so that making them takes no time from whoever reads them. */
    void prepare(long to) {
        for (long from = end() + 1; from <= to; from += PAGE) {
            made.put(from, page(from, to));
        }
    }

    synchronized void growTo(long to) {
        end = to;
        notifyAll();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getRawQuery());
        Matcher last = LAST.matcher(query);
        long from = last.find() ? Long.parseLong(last.group(1)) + 1 : 1;
        if (!query.contains("timeout=0")) {
            awaitMoreThan(from);
        }
        byte[] ready = made.remove(from);
        byte[] body = ready == null ? page(from, end()) : ready;
        exchange.getResponseHeaders().add("Content-Type", "application/cloudevents-batch+json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] page(long from, long end) {
        return LongStream.range(from, Math.min(from + PAGE, end + 1))
                .mapToObj(SyntheticClaims::event)
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private synchronized void awaitMoreThan(long from) {
        try {
            if (end < from) {
                wait(HELD_OPEN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
