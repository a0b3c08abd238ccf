package org.claimwatch.local.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

/** Plays crawler-service over HTTP: a feed by long poll, empty until claims appear, and the coverage of some sites. */
public final class PlayedFeed implements AutoCloseable {
    private static final UUID EPOCH = UUID.randomUUID();
    /** As many as one answer of the feed has. */
    private static final int PAGE = 1_000;

    private static final Duration READ_AGO = Duration.ofMinutes(5);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final int sites;
    private final List<ObjectNode> events = new ArrayList<>();

    /** @param sites of the coverage; nine of ten are read in full */
    public PlayedFeed(int sites) throws IOException {
        this.sites = sites;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/feed/claims", this::feed);
        server.createContext("/coverage", this::coverage);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A claim appears for each title, of a group of its own; answers to their ids. All can be had at once. */
    public synchronized List<UUID> appear(List<String> titles) {
        List<UUID> claims = new ArrayList<>();
        for (String title : titles) {
            UUID claim = UUID.randomUUID();
            events.add(event(claim, title));
            claims.add(claim);
        }
        notifyAll();
        return claims;
    }

    private ObjectNode event(UUID claim, String title) {
        int sequence = events.size() + 1;
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
        return event;
    }

    private void feed(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        int last = query.contains("lastEventId=")
                ? Integer.parseInt(query.replaceAll(".*lastEventId=[^:&]*:(\\d+).*", "$1"))
                : 0;
        long timeout = Long.parseLong(query.replaceAll(".*timeout=(\\d+).*", "$1"));
        answer(
                exchange,
                "application/cloudevents-batch+json",
                after(last, timeout).toString());
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
        batch.addAll(events.subList(last, Math.min(events.size(), last + PAGE)));
        return batch;
    }

    private void coverage(HttpExchange exchange) throws IOException {
        Instant now = Instant.now();
        ObjectNode coverage = json.createObjectNode().put("at", now.toString()).put("feedEpoch", EPOCH.toString());
        ArrayNode all = coverage.putArray("sites");
        for (int site = 0; site < sites; site++) {
            boolean down = site % 10 == 0;
            ObjectNode each = all.addObject()
                    .put("siteId", new UUID(1, site).toString())
                    .put("name", "Site " + site)
                    .put("group", "Group " + site)
                    .put("state", down ? "DOWN" : "READ")
                    .put("active", true);
            if (!down) {
                each.putObject("lastFullLook")
                        .put("at", now.minus(READ_AGO).toString())
                        .put("asOfSequence", 0);
            }
        }
        answer(exchange, "application/json", coverage.toString());
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        try (exchange;
                var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
