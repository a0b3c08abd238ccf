package org.claimwatch.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

/** Plays crawler-service's feed to replicas of alert-service, by long poll. */
final class PlayedFeed implements AutoCloseable {
    private static final UUID EPOCH = UUID.randomUUID();

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final List<ObjectNode> events = new ArrayList<>();

    PlayedFeed() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/feed/claims", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A claim of a group of its own appears. */
    synchronized UUID appeared(String title) {
        int sequence = events.size() + 1;
        UUID claim = UUID.randomUUID();
        UUID site = new UUID(0, sequence);
        ObjectNode event = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", EPOCH + ":" + sequence)
                .put("source", "/feed/claims")
                .put("type", "claim.appeared")
                .put("subject", claim.toString())
                .put("time", Instant.now().toString())
                .put("datacontenttype", "application/json");
        ObjectNode data = event.putObject("data")
                .put("feedEpoch", EPOCH.toString())
                .put("sequence", sequence)
                .put("backfill", false);
        data.putArray("changes");
        data.putObject("reportedBy").put("siteId", site.toString()).put("kind", "OWN_SITE");
        ObjectNode told = data.putObject("claim")
                .put("claimId", claim.toString())
                .put("group", "Group " + sequence)
                .put("siteId", site.toString())
                .put("title", title)
                .put("status", "ANNOUNCED")
                .put("firstSeenAt", Instant.now().toString())
                .put("backfill", false);
        told.putArray("sources").addObject().put("siteId", site.toString()).put("kind", "OWN_SITE");
        told.putObject("organisation");
        events.add(event);
        notifyAll();
        return claim;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        int last = query.contains("lastEventId=")
                ? Integer.parseInt(query.replaceAll(".*lastEventId=[^:&]*:(\\d+).*", "$1"))
                : 0;
        long timeout = Long.parseLong(query.replaceAll(".*timeout=(\\d+).*", "$1"));
        byte[] body = after(last, timeout).toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/cloudevents-batch+json");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange;
                var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private synchronized ArrayNode after(int last, long timeoutMillis) throws IOException {
        long until = System.nanoTime() + timeoutMillis * 1_000_000;
        long left = timeoutMillis;
        try {
            while (events.size() <= last && left > 0) {
                wait(left);
                left = (until - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        ArrayNode batch = json.createArrayNode();
        batch.addAll(events.subList(last, events.size()));
        return batch;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
