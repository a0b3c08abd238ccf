package org.claimwatch.index.server;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** A feed that is held in memory, and answers as crawler-service does. */
public final class FeedServer implements AutoCloseable {
    public static final String KEY = "the-key-of-the-index-service";

    private final MockWebServer server = new MockWebServer();
    private final List<ObjectNode> events = new ArrayList<>();
    private final AtomicLong asked = new AtomicLong();
    private @Nullable String content;
    private long heldFrom = Long.MAX_VALUE;
    private UUID epoch = UUID.randomUUID();

    FeedServer() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getPort();
    }

    /** Begins again in a new epoch, as after a restore: the positions of all readers are gone. */
    public synchronized void restart() {
        content = null;
        epoch = UUID.randomUUID();
        events.clear();
    }

    /** Adds an event at a sequence above the last one. */
    public synchronized void publish(long sequence, ObjectNode event) {
        content = null;
        event.put("id", epoch + ":" + sequence);
        event.withObject("/data").put("feedEpoch", epoch.toString()).put("sequence", sequence);
        events.add(event);
    }

    /** Names what is in it, until something is added: so that tests which only read need not fill the index each. */
    public synchronized void name(String content) {
        this.content = content;
    }

    public synchronized boolean holds(String content) {
        return content.equals(this.content);
    }

    public synchronized UUID epoch() {
        return epoch;
    }

    public synchronized long end() {
        return events.stream().mapToLong(FeedServer::sequence).max().orElse(0);
    }

    /** Answers nothing but 503 as long as it is held, so that whoever reads it stays where it is. */
    public void hold(boolean held) {
        holdFrom(held ? 0 : Long.MAX_VALUE);
    }

    /** Answers nothing but 503 to whoever has read up to there: so a new reader stops on its way. */
    public synchronized void holdFrom(long sequence) {
        heldFrom = sequence;
    }

    /** Waits until the same events were asked for a second time, as after a failure. */
    public void awaitAskedAgain() {
        long before = asked.get();
        await().atMost(Duration.ofSeconds(20)).until(() -> asked.get() >= before + 2);
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        if (!KEY.equals(request.getHeaders().get("X-API-Key"))) {
            return new MockResponse.Builder().code(401).build();
        }
        @Nullable String last = request.getUrl().queryParameter("lastEventId");
        if (last != null && (!last.startsWith(epoch + ":") || sequence(last) > end())) {
            return new MockResponse.Builder().code(410).build();
        }
        long after = last == null ? 0 : sequence(last);
        long limit = Long.parseLong(request.getUrl().queryParameter("limit"));
        asked.incrementAndGet();
        if (after >= heldFrom) {
            return new MockResponse.Builder().code(503).build();
        }
        List<ObjectNode> answer = events.stream()
                .filter(event -> sequence(event) > after)
                .limit(limit)
                .toList();
        long timeout = Long.parseLong(request.getUrl().queryParameter("timeout"));
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/cloudevents-batch+json")
                .headersDelay(answer.isEmpty() ? timeout : 0, TimeUnit.MILLISECONDS)
                .body(answer.toString())
                .build();
    }

    private static long sequence(ObjectNode event) {
        return sequence(event.get("id").asText());
    }

    private static long sequence(String id) {
        return Long.parseLong(id.substring(id.indexOf(':') + 1));
    }

    @Override
    public void close() {
        server.close();
    }
}
