package org.claimwatch.crawler.fetch.tor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.SocksStub;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.FetchResult.Refused;
import org.claimwatch.crawler.fetch.FetchResult.TooLarge;
import org.claimwatch.crawler.fetch.FetchResult.Unreachable;
import org.claimwatch.crawler.fetch.RefusalReason;
import org.claimwatch.crawler.fetch.UnreachableReason;
import org.claimwatch.local.hostile.HostileSite;
import org.claimwatch.local.hostile.Trick;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit, hit once by a site that means it; the limits are the service's but for the times. */
class HostileSiteTest {
    private static final String ONION = Onions.named("hostile");
    private static final long MAX_BYTES = 5 << 20;
    private static final FetchLimits LIMITS =
            new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(5), MAX_BYTES);

    private final HostileSite site = HostileSite.start(Duration.ofMillis(50));
    private final SocksStub tor = new SocksStub(0);
    private SiteConnection connection;

    @BeforeEach
    void connect() {
        tor.route(ONION, site.address().getPort());
        connection = new TorNetwork(tor.address(), LIMITS).open(UUID.randomUUID(), Set.of(ONION), Instant::now);
    }

    @AfterEach
    void stop() {
        connection.close();
        tor.close();
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "SILENCE, TIMED_OUT",
        "STALL, TIMED_OUT",
        "DRIP, TOO_SLOW",
        "HEADER_DRIP, TIMED_OUT",
        "ZSTD_WINDOW, PROTOCOL_BROKEN",
        "GARBAGE, PROTOCOL_BROKEN",
        "BREAK_OFF, PROTOCOL_BROKEN"
    })
    void aSiteThatDoesNotSendAPageIsGivenUp(Trick trick, UnreachableReason reason) {
        assertEquals(new Unreachable(reason), fetch(trick));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "ENDLESS_BODY",
                "DECLARED_HUGE",
                "GZIP_BOMB",
                "DEFLATE_BOMB",
                "BROTLI_BOMB",
                "ZSTD_BOMB",
                "NESTED_BOMB",
                "IDLE_BOMB"
            })
    void aBodyWithoutEndIsTooLargeAndNeverInMemory(Trick trick) {
        fetch(Trick.LISTING); // so that loading classes does not count
        long before = allocated();

        FetchResult result = fetch(trick);

        assertEquals(new TooLarge(MAX_BYTES), result);
        long grown = allocated() - before;
        assertTrue(grown < 100_000_000, grown + " bytes were allocated");
    }

    @ParameterizedTest
    @CsvSource({
        "LONG_HEADERS, HEADERS_TOO_LARGE",
        "DEEPLY_NESTED, ENCODING_UNKNOWN",
        "UNKNOWN_ENCODING, ENCODING_UNKNOWN",
        "ARCHIVE, TYPE_NOT_TEXT",
        "DISGUISED_ARCHIVE, BYTES_NOT_TEXT",
        "TORRENT, BYTES_NOT_TEXT",
        "ATTACHMENT, OFFERED_AS_FILE",
        "REDIRECT_LOOP, TOO_MANY_REDIRECTS"
    })
    void whatIsNoPageIsRefused(Trick trick, RefusalReason reason) {
        assertEquals(new Refused(reason), fetch(trick));
    }

    @Test
    void headersWithoutEndAreGivenUp() {
        assertInstanceOf(Unreachable.class, fetch(Trick.ENDLESS_HEADERS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://127.1:%d/",
                "http://localhost:%d/",
                "http://LOCALHOST.:%d/",
                "http://2130706433:%d/",
                "http://0x7f000001:%d/",
                "http://0x7f.0.0.1:%d/",
                "http://017700000001:%d/",
                "http://0177.0.0.1:%d/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://[0:0:0:0:0:ffff:7f00:1]:%d/",
                "http://127.0.0.1.nip.example:%d/",
                "http://169.254.169.254:%d/latest/meta-data/",
                "http://0251.0376.0251.0376:%d/",
                "http://2852039166:%d/",
                "http://[fe80::1]:%d/",
                "http://user:password@127.0.0.1:%d/",
                "http://127%%2e0%%2e0%%2e1:%d/",
                "http://①②⑦.⓪.⓪.①:%d/",
                "//127.0.0.1:%d/",
                "\\\\127.0.0.1:%d\\",
                "https://127.0.0.1:%d/",
                "ftp://127.0.0.1:%d/",
                "gopher://127.0.0.1:%d/",
                "file:///etc/passwd?%d",
                "data:text/html,%d",
                "javascript:alert(%d)"
            })
    void aRedirectOffTheSiteTouchesNobody(String location) throws IOException {
        try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getByName("::"))) {
            String target = location.formatted(canary.getLocalPort());

            FetchResult result = connection.get(URI.create(
                    "http://" + ONION + "/redirect?to=" + URLEncoder.encode(target, StandardCharsets.UTF_8)));

            assertEquals(new Refused(RefusalReason.LEADS_ELSEWHERE), result);
            assertUntouched(canary);
            assertEquals(Set.of(ONION), hostsAskedFor());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "[::1]",
                "2130706433",
                "0x7f000001",
                "0177.0.0.1",
                "017700000001",
                "169.254.169.254",
                "2852039166",
                "router.lan",
                "db.internal"
            })
    void aHostThatIsOursIsNotReachedEvenWhereItWasListed(String host) throws IOException {
        try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getByName("::"))) {
            SiteConnection listed = new TorNetwork(tor.address(), LIMITS)
                    .open(UUID.randomUUID(), Set.copyOf(List.of(host, host.replaceAll("[\\[\\]]", ""))), Instant::now);

            FetchResult result = listed.get(URI.create("http://" + host + ":" + canary.getLocalPort() + "/"));

            assertEquals(new Refused(RefusalReason.LEADS_ELSEWHERE), result);
            assertUntouched(canary);
        }
    }

    @Test
    void aNameThatResolvesToThisMachineIsNeverLookedUpHere() throws IOException {
        // what rebinding comes to: a name that is the site's own, whatever a resolver would say of it
        try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getByName("::"))) {
            String name = "localhost.claimwatch.example";
            SiteConnection listed = new TorNetwork(
                            new TorDaemons(List.of(new TorDaemon(
                                    TorDaemon.HostAndPort.of(tor.address()), TorDaemon.HostAndPort.of(tor.address())))),
                            LIMITS)
                    .open(UUID.randomUUID(), Set.of(name), Instant::now);
            tor.refuse(name, 0x04);

            FetchResult result = listed.get(URI.create("http://" + name + ":" + canary.getLocalPort() + "/"));

            assertEquals(new Unreachable(UnreachableReason.HOST_UNREACHABLE), result);
            assertUntouched(canary);
            assertTrue(hostsAskedFor().contains(name), "tor was given the name, not an address");
        }
    }

    private FetchResult fetch(Trick trick) {
        return connection.get(URI.create("http://" + ONION + trick.path()));
    }

    private Set<String> hostsAskedFor() {
        return Set.copyOf(
                tor.requests().stream().map(SocksStub.Request::host).distinct().toList());
    }

    /** By this thread, which fetches: what others do does not disturb it. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static void assertUntouched(ServerSocket canary) throws IOException {
        canary.setSoTimeout(50);
        try (Socket touched = canary.accept()) {
            throw new AssertionError("the canary was touched by " + touched.getRemoteSocketAddress());
        } catch (SocketTimeoutException untouched) {
            // as it should be
        }
    }
}
