package org.claimwatch.index.export.rest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.claimwatch.index.server.Contracts;
import org.claimwatch.index.server.FeedServer;
import org.claimwatch.index.server.Index;
import org.claimwatch.index.server.Line;
import org.claimwatch.index.server.Servers;
import org.claimwatch.index.server.Servers.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports that are larger than all that lies between the service and a reader who does not read. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class LargeExportTest {
    /** With 5 KB each, 30 MB: far more than the buffers of two sockets hold; 6 slices and an end. */
    private static final int CLAIMS = 6_000;

    private static final int SLICES = 7;

    /** What would be written behind a broken answer is a matter of who is faster. */
    private static final int TRIES = 4;

    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int SMALL_WINDOW = 65_535;

    @Inject
    Index index;

    @Inject
    Vertx vertx;

    FeedServer feed;
    Line line;
    Keys keys;

    /** Who reads an export: paused before its first byte. */
    private record Reader(HttpClientResponse answer, AtomicLong lines, CompletableFuture<Void> end) {
        static Reader of(HttpClientResponse answer) {
            Reader reader = new Reader(answer.pause(), new AtomicLong(), new CompletableFuture<>());
            answer.handler(reader::count);
            answer.exceptionHandler(reader.end::completeExceptionally);
            answer.endHandler(reader.end::complete);
            return reader;
        }

        private void count(Buffer part) {
            for (int i = 0; i < part.length(); i++) {
                lines.addAndGet(part.getByte(i) == '\n' ? 1 : 0);
            }
        }

        void readOn() throws Exception {
            answer.resume();
            end.get(60, TimeUnit.SECONDS);
        }
    }

    @BeforeEach
    void manyLongClaimsAreIndexed() throws IOException {
        if (feed.holds("many long claims")) {
            return;
        }
        feed.restart();
        ObjectNode example = Contracts.example("claim.appeared");
        example.withObject("/data/claim").put("description", "données ".repeat(LONGEST_DESCRIPTION / 8));
        for (int i = 1; i <= CLAIMS; i++) {
            ObjectNode event = example.deepCopy();
            event.withObject("/data/claim").put("claimId", new UUID(6, i).toString());
            feed.publish(i, event);
        }
        index.awaitAllOf(feed);
        feed.name("many long claims");
    }

    @AfterEach
    void theLineIsMended() {
        line.mend();
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void aReaderWhoDoesNotReadHoldsTheExportUpAndGetsEverythingInTheEnd(HttpVersion version) throws Exception {
        line.mend();

        Reader reader = export(version);
        await().during(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(20))
                .until(line::slices, slices -> slices < SLICES / 2);
        reader.readOn();

        assertEquals(CLAIMS, reader.lines().get());
        assertTrue(line.slices() >= SLICES, "" + line.slices());
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void anExportThatElasticsearchLeavesInTheMiddleEndsAsABrokenOne(HttpVersion version) throws Exception {
        for (int i = 0; i < TRIES; i++) {
            line.disturb(new Line.Fault.Gone(2));

            Reader reader = export(version);

            assertEquals(200, reader.answer().statusCode());
            assertThrows(ExecutionException.class, reader::readOn);
            assertTrue(reader.lines().get() < CLAIMS, "" + reader.lines().get());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson"})
    void anExportThatCannotBeginSaysSo(String format) {
        line.disturb(new Line.Fault.Gone(0));

        given().header("X-API-Key", keys.analyst())
                .get("/claims/export?format=" + format)
                .then()
                .statusCode(503)
                .contentType("application/problem+json");
    }

    private Reader export(HttpVersion version) throws Exception {
        HttpClientOptions options = new HttpClientOptions()
                .setProtocolVersion(version)
                .setHttp2ClearTextUpgrade(false)
                .setReceiveBufferSize(SMALL_WINDOW);
        HttpClient client = vertx.createHttpClient(options);
        return client.request(HttpMethod.GET, RestAssured.port, "127.0.0.1", "/claims/export?format=ndjson")
                .compose(request ->
                        request.putHeader("X-API-Key", keys.analyst()).send())
                .map(Reader::of)
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }
}
