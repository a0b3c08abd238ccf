package org.claimwatch.crawler.fetch.tor;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.crawler.fetch.RefusalReason;
import org.claimwatch.crawler.fetch.UnreachableReason;
import org.claimwatch.crawler.fetch.tor.TorDaemon.HostAndPort;
import org.claimwatch.local.hostile.HostileSite;
import org.claimwatch.local.hostile.Trick;
import org.claimwatch.local.process.Machine;
import org.claimwatch.local.tor.PrivateTorNetwork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real tors of a real network: killed, hung and started again; and the way to the clear web through a real exit. */
class TorFaultTest {
    private static final FetchLimits LIMITS =
            new FetchLimits(Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofSeconds(80), 1_000_000);

    @TempDir
    private static Path directory;

    private static PrivateTorNetwork network;
    private static HostileSite server;
    private static String onion;
    private static List<Integer> ports;
    private static ProcessHandle first;
    private static TorDaemon firstDaemon;
    private static TorDaemon secondDaemon;

    @BeforeAll
    static void startTwoTors() {
        server = HostileSite.start(Duration.ofMillis(50));
        network = PrivateTorNetwork.start(directory);
        onion = network.addOnion(server.address());
        ports = Stream.generate(Machine::freePort).distinct().limit(4).toList();
        first = network.startClient("first", ports.get(0), ports.get(1));
        network.startClient("second", ports.get(2), ports.get(3));
        firstDaemon = daemon(ports.get(0), ports.get(1));
        secondDaemon = daemon(ports.get(2), ports.get(3));
    }

    @AfterAll
    static void stop() {
        network.close();
        server.close();
    }

    @Test
    void theSitesOfATorThatIsKilledMoveAndMoveBackWhenItIsThereAgain() {
        TorDaemons daemons = new TorDaemons(List.of(firstDaemon, secondDaemon));
        TorNetwork tor = new TorNetwork(daemons, LIMITS);
        UUID site = siteOf(firstDaemon, daemons);
        assertEquals(firstDaemon, reads(tor, site));

        first.destroyForcibly();
        first.onExit().join();
        assertEquals(secondDaemon, reads(tor, site));

        first = network.startClient("first", ports.get(0), ports.get(1));
        assertTrue(daemons.check(firstDaemon));
        assertEquals(firstDaemon, reads(tor, site));
    }

    @Test
    void theSitesOfATorThatHangsMoveAndMoveBackWhenItGoesOn() throws IOException, InterruptedException {
        TorDaemons daemons = new TorDaemons(List.of(firstDaemon, secondDaemon));
        TorNetwork tor = new TorNetwork(daemons, LIMITS);
        UUID site = siteOf(firstDaemon, daemons);
        assertEquals(firstDaemon, reads(tor, site));

        signal("STOP");
        try {
            assertEquals(secondDaemon, reads(tor, site));
        } finally {
            signal("CONT");
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> daemons.check(firstDaemon));
        assertEquals(firstDaemon, reads(tor, site));
    }

    @Test
    void aListedHostOfTheClearWebIsReachedThroughAnExitAndOnlyWhereThatIsSet() {
        URI page = URI.create("http://" + PrivateTorNetwork.CLEAR_WEB_HOST + ":"
                + server.address().getPort() + "/");
        TorDaemon withExits = new TorDaemon(HostAndPort.of(network.socks()), HostAndPort.of(network.exitSocks()));
        TorDaemon without = new TorDaemon(HostAndPort.of(network.socks()), null);

        FetchResult through = get(withExits, page);
        FetchResult nowhere = get(without, page);

        assertInstanceOf(Page.class, through);
        assertEquals(new FetchResult.Unreachable(UnreachableReason.EXIT_NOT_SET), nowhere);
    }

    @Test
    void aRedirectFromAnOnionToThisMachineTouchesNobody() throws IOException {
        try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getByName("::"))) {
            URI page = URI.create("http://" + onion + "/redirect?to=http://127.0.0.1:" + canary.getLocalPort() + "/");

            FetchResult result =
                    get(new TorDaemon(HostAndPort.of(network.socks()), HostAndPort.of(network.exitSocks())), page);

            assertEquals(new FetchResult.Refused(RefusalReason.LEADS_ELSEWHERE), result);
            canary.setSoTimeout(300);
            assertThrows(SocketTimeoutException.class, canary::accept);
        }
    }

    private static FetchResult get(TorDaemon daemon, URI page) {
        try (SiteConnection connection = new TorNetwork(new TorDaemons(List.of(daemon)), LIMITS)
                .open(UUID.randomUUID(), Set.of(page.getHost()), Instant::now)) {
            return connection.get(page);
        }
    }

    /** Reads a page, and answers which tor it came through. */
    private static TorDaemon reads(TorNetwork tor, UUID site) {
        try (SiteConnection connection = tor.open(site, Set.of(onion), Instant::now)) {
            assertInstanceOf(Page.class, connection.get(URI.create("http://" + onion + Trick.LISTING.path())));
            return connection.daemon();
        }
    }

    private static UUID siteOf(TorDaemon daemon, TorDaemons daemons) {
        return Stream.generate(UUID::randomUUID)
                .filter(site -> daemons.of(site).equals(daemon))
                .findFirst()
                .orElseThrow();
    }

    private static TorDaemon daemon(int socks, int exits) {
        return new TorDaemon(new HostAndPort("127.0.0.1", socks), new HostAndPort("127.0.0.1", exits));
    }

    private static void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(first.pid()))
                .start()
                .waitFor();
    }
}
