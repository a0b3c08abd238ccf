package org.claimwatch.alert.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Plays crawler-service: its feed, as the contract has it, and its coverage. */
public final class Crawler implements AutoCloseable {
    static final String KEY = "cw_key-of-the-alert-service";

    private static final UUID SITE = UUID.fromString("b7f8a2de-6f60-4a8d-8f0a-1c7e3f5c9d01");

    private final ObjectMapper json = new ObjectMapper();
    private final MockWebServer server = new MockWebServer();
    private final List<JsonNode> events = new ArrayList<>();
    private final List<JsonNode> hastened = new ArrayList<>();
    private UUID epoch = UUID.randomUUID();
    private long sequence;
    private int coverageStatus = 200;
    private ArrayNode sites = json.createArrayNode();
    private boolean feedDown;

    static Crawler start() throws IOException {
        Crawler crawler = new Crawler();
        crawler.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                return crawler.answer(request);
            }
        });
        crawler.server.start();
        return crawler;
    }

    String url() {
        String url = server.url("/").toString();
        return url.substring(0, url.length() - 1);
    }

    /** A crawler with an empty feed of a new epoch, and no site. */
    public synchronized void beginAnew() {
        events.clear();
        hastened.clear();
        epoch = UUID.randomUUID();
        sequence = 0;
        sites = json.createArrayNode();
        coverageStatus = 200;
        feedDown = false;
        notifyAll();
    }

    /** The same events again, in an epoch of their own: what a restore of the crawler's database leads to. */
    public synchronized void renewEpoch() {
        epoch = UUID.randomUUID();
        events.forEach(event -> {
            long its = event.path("data").path("sequence").asLong();
            ((ObjectNode) event).put("id", epoch + ":" + its);
            ((ObjectNode) event.path("data")).put("feedEpoch", epoch.toString());
        });
        notifyAll();
    }

    public synchronized long sequence() {
        return sequence;
    }

    public synchronized void feedDown(boolean down) {
        feedDown = down;
        notifyAll();
    }

    public UUID appeared(String title) {
        return tell(UUID.randomUUID(), "claim.appeared", title, null, false);
    }

    public UUID foundAtFirstRead(String title) {
        return tell(UUID.randomUUID(), "claim.appeared", title, null, true);
    }

    public void changed(UUID claim, String title) {
        tell(claim, "claim.changed", title, null, false);
    }

    /** What a person decided of a claim. */
    public synchronized void corrected(UUID claim, String type, String kind, String title, UUID correction) {
        tell(claim, type, title, null, false);
        ObjectNode data = (ObjectNode) events.getLast().get("data");
        data.putObject("correction")
                .put("correctionId", correction.toString())
                .put("kind", kind)
                .put("reason", "It was an advertisement.");
        ((ObjectNode) data.get("claim")).put("retracted", kind.equals("RETRACT"));
    }

    /** The site says another thing of a claim. */
    public void says(UUID claim, String title, String status) {
        tell(claim, "claim.changed", title, null, false, status, "OWN_SITE");
    }

    /** A claim that only a tracker tells of. */
    public UUID onATracker(String title) {
        return tell(UUID.randomUUID(), "claim.appeared", title, null, false, "ANNOUNCED", "TRACKER");
    }

    /** An event about a claim. */
    public UUID tell(UUID claim, String type, String title, @Nullable String website, boolean backfill) {
        return tell(claim, type, title, website, backfill, "ANNOUNCED", "OWN_SITE");
    }

    private synchronized UUID tell(
            UUID claim,
            String type,
            String title,
            @Nullable String website,
            boolean backfill,
            String status,
            String source) {
        ObjectNode event = event(type, claim);
        ObjectNode data = (ObjectNode) event.get("data");
        data.put("backfill", backfill);
        ObjectNode told = data.putObject("claim");
        told.put("claimId", claim.toString())
                .put("group", "Paper Lantern")
                .put("siteId", SITE.toString())
                .put("title", title)
                .put("status", status)
                .put("firstSeenAt", "2026-03-02T09:14:07.301Z")
                .put("backfill", backfill)
                .put("ransom", "900000 USD")
                .put("deadline", "2026-03-09T00:00:00Z")
                .put("dataBytes", 30_000_000_000L)
                .put("link", "http://paperlanternexample.onion/post/1");
        told.putArray("sources").addObject().put("siteId", SITE.toString()).put("kind", source);
        told.putObject("organisation").put("website", website);
        add(event);
        return claim;
    }

    /** An event that the test makes of a good one's beginning. */
    public synchronized ObjectNode event(String type, UUID subject) {
        sequence++;
        ObjectNode event = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", epoch + ":" + sequence)
                .put("source", "/feed/claims")
                .put("type", type)
                .put("subject", subject.toString())
                .put("time", Instant.now().toString())
                .put("datacontenttype", "application/json");
        ObjectNode data = event.putObject("data");
        data.put("feedEpoch", epoch.toString()).put("sequence", sequence).put("backfill", false);
        data.putArray("changes");
        data.putObject("reportedBy").put("siteId", SITE.toString()).put("kind", "OWN_SITE");
        return event;
    }

    public synchronized void add(JsonNode event) {
        events.add(event);
        notifyAll();
    }

    /** An active site that was read in full so long ago, as of the feed's last event. */
    public synchronized void hasRead(String name, Duration ago) {
        site(name, "READ")
                .putObject("lastFullLook")
                .put("at", Instant.now().minus(ago).toString())
                .put("kind", "FULL")
                .put("asOfSequence", sequence);
    }

    /** An active site that never could be read. */
    public synchronized void cannotRead(String name, String state) {
        site(name, state).putNull("lastFullLook");
    }

    private ObjectNode site(String name, String state) {
        return sites.addObject()
                .put("siteId", UUID.randomUUID().toString())
                .put("name", name)
                .put("group", "Paper Lantern")
                .put("state", state)
                .putNull("reason")
                .put("active", true);
    }

    public synchronized void coverageFails(int status) {
        coverageStatus = status;
    }

    private synchronized MockResponse answer(RecordedRequest request) throws InterruptedException {
        if (!KEY.equals(request.getHeaders().get("X-API-Key"))) {
            return status(401);
        }
        return switch (request.getUrl().encodedPath()) {
            case "/feed/claims" -> feed(request.getUrl());
            case "/coverage" -> coverage();
            case "/faster" -> faster(request);
            default -> status(404);
        };
    }

    private MockResponse feed(HttpUrl url) throws InterruptedException {
        String lastEventId = url.queryParameter("lastEventId");
        long until = System.nanoTime() + Long.parseLong(url.queryParameter("timeout")) * 1_000_000;
        while (true) {
            if (feedDown) {
                return status(503);
            }
            long last = lastEventId == null ? 0 : Long.parseLong(lastEventId.split(":")[1]);
            if (lastEventId != null && (!lastEventId.startsWith(epoch.toString()) || last > sequence)) {
                return status(410);
            }
            ArrayNode batch = after(last, Integer.parseInt(url.queryParameter("limit")));
            long left = (until - System.nanoTime()) / 1_000_000;
            if (!batch.isEmpty() || left <= 0) {
                return body("application/cloudevents-batch+json", batch);
            }
            wait(left);
        }
    }

    private ArrayNode after(long last, int limit) {
        ArrayNode batch = json.createArrayNode();
        events.stream()
                .filter(event -> event.path("data").path("sequence").asLong() > last)
                .limit(limit)
                .forEach(batch::add);
        return batch;
    }

    /** What it was asked of faster visits, as it came. */
    public synchronized List<JsonNode> hastened() {
        return List.copyOf(hastened);
    }

    private MockResponse faster(RecordedRequest request) {
        try {
            hastened.add(json.readTree(request.getBody().utf8()));
            return status(204);
        } catch (JsonProcessingException e) {
            return status(400);
        }
    }

    private MockResponse coverage() {
        if (coverageStatus != 200) {
            return status(coverageStatus);
        }
        ObjectNode coverage =
                json.createObjectNode().put("at", Instant.now().toString()).put("feedEpoch", epoch.toString());
        coverage.set("sites", sites);
        return body("application/json", coverage);
    }

    private MockResponse body(String type, JsonNode body) {
        try {
            return new MockResponse.Builder()
                    .code(200)
                    .addHeader("Content-Type", type)
                    .body(json.writeValueAsString(body))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MockResponse status(int code) {
        return new MockResponse.Builder().code(code).build();
    }

    @Override
    public void close() {
        server.close();
    }
}
