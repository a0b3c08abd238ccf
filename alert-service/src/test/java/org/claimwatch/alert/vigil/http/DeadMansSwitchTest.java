package org.claimwatch.alert.vigil.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadMansSwitchTest {
    private final MockWebServer outside = new MockWebServer();

    @BeforeEach
    void start() throws Exception {
        outside.start();
    }

    @AfterEach
    void stop() {
        outside.close();
    }

    private DeadMansSwitch pinging(String path) {
        return new DeadMansSwitch(Optional.of(outside.url(path).uri()));
    }

    @Test
    void aSignOfLifeIsAPostWithoutABody() throws Exception {
        outside.enqueue(
                new MockResponse.Builder().code(200).body("x".repeat(100_000)).build());

        pinging("/check").ping();

        RecordedRequest request = outside.takeRequest(5, TimeUnit.SECONDS);
        assertEquals("POST", request.getMethod());
        assertEquals("/check", request.getTarget());
        assertEquals(0, request.getBodySize());
    }

    @Test
    void aRedirectIsNotFollowed() {
        outside.enqueue(new MockResponse.Builder()
                .code(307)
                .addHeader("Location", outside.url("/elsewhere"))
                .build());

        pinging("/check").ping();

        assertEquals(1, outside.getRequestCount());
    }

    @Test
    void nothingThatTheOtherSideDoesIsAFailureHere() {
        outside.enqueue(new MockResponse.Builder().code(500).build());
        outside.enqueue(new MockResponse.Builder()
                .onRequestStart(new SocketEffect.CloseSocket())
                .build());

        pinging("/check").ping();
        pinging("/check").ping();
        new DeadMansSwitch(Optional.empty()).ping();

        assertEquals(2, outside.getRequestCount());
    }

    @Test
    void aSettingThatIsNoWebAddressIsRefusedAtTheStart() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new DeadMansSwitch(Optional.of(URI.create("ftp://city.example"))));
    }
}
