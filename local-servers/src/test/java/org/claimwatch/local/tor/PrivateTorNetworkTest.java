package org.claimwatch.local.tor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One network for all, so the test that ends it comes last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PrivateTorNetworkTest {
    /** Of a published test key (RFC 8032, 7.1): the checksum is right, and nobody serves it here. */
    private static final String UNKNOWN_ONION = "7ri43dtcdcq2hdnep3iaemhqlaebn3itxizqhlc55oirkseqqasxldad.onion";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path directory;

    private static PrivateTorNetwork network;
    private static HttpServer site;

    @BeforeAll
    static void startNetworkAndSite() throws IOException {
        network =
                PrivateTorNetwork.start(directory.resolve("a-folder-with-a-name-too-long-for-a-unix-socket".repeat(3)));
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            byte[] page = "a page behind an onion".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        site.start();
    }

    @AfterAll
    static void stop() {
        site.stop(0);
        network.close();
    }

    @Test
    @Order(1)
    void anOnionAnswersThroughSocks() throws IOException {
        String onion = network.addOnion(site.getAddress());

        String answer = get(onion);

        assertTrue(answer.endsWith("a page behind an onion"), answer);
    }

    @Test
    @Order(2)
    void anUnknownOnionDoesNotAnswer() {
        IOException refused = assertThrows(IOException.class, () -> get(UNKNOWN_ONION));

        assertEquals("SOCKS reply 0xF0 for " + UNKNOWN_ONION, refused.getMessage());
    }

    @Test
    @Order(3)
    void aHostOfTheClearWebAnswersThroughTheExitAndAnOnionDoesNot() throws IOException {
        String onion = network.addOnion(site.getAddress());
        int port = site.getAddress().getPort();

        String answer = get(network.exitSocks(), PrivateTorNetwork.CLEAR_WEB_HOST, port);

        assertTrue(answer.endsWith("a page behind an onion"), answer);
        assertThrows(IOException.class, () -> get(network.exitSocks(), onion, 80));
        assertThrows(IOException.class, () -> get(network.socks(), PrivateTorNetwork.CLEAR_WEB_HOST, port));
    }

    @Test
    @Order(4)
    void closingLeavesNoProcess() {
        List<Long> pids = network.pids();
        long alive = countAlive(pids);

        network.close();

        assertEquals(8, alive);
        assertEquals(0, countAlive(pids));
    }

    private static long countAlive(List<Long> pids) {
        return pids.stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .filter(ProcessHandle::isAlive)
                .count();
    }

    private static String get(String onion) throws IOException {
        return get(network.socks(), onion, 80);
    }

    private static String get(InetSocketAddress socks, String host, int port) throws IOException {
        try (Socket socket = SocksConnection.open(socks, host, port, PATIENCE)) {
            String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
