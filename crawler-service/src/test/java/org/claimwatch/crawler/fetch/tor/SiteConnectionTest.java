package org.claimwatch.crawler.fetch.tor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.SocksStub;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.FetchResult.NotModified;
import org.claimwatch.crawler.fetch.FetchResult.Refused;
import org.claimwatch.crawler.fetch.FetchResult.TooLarge;
import org.claimwatch.crawler.fetch.FetchResult.Unreachable;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.crawler.fetch.RefusalReason;
import org.claimwatch.crawler.fetch.UnreachableReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile server or a failing tor can do; a real tor is in {@code TorNetworkTest}. */
class SiteConnectionTest {
    private static final String ONION = Onions.named("site");
    private static final String MIRROR = Onions.named("mirror");
    private static final URI PAGE = URI.create("http://" + ONION + "/");
    private static final String HASH_OF_HELLO =
            "sha256:a5652be1ca864d36d25cfb54a41f384e2de1b3acf7513a925d72ed7258fdc0ae";
    private static final long MAX_BYTES = 100_000;
    private static final FetchLimits LIMITS =
            new FetchLimits(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofSeconds(2), MAX_BYTES);

    private final SocksStub tor = new SocksStub(0);
    private final MockWebServer server = new MockWebServer();
    private SiteConnection connection;

    @BeforeEach
    void serve() throws IOException {
        server.start();
        tor.route(ONION, server.getPort());
        connection = open(UUID.randomUUID(), tor.address());
    }

    @AfterEach
    void stop() {
        connection.close();
        server.close();
        tor.close();
    }

    @Test
    void aPageIsReceivedWithItsHash() {
        server.enqueue(html("<p>hello</p>"));

        Page page = assertInstanceOf(Page.class, connection.get(PAGE));

        assertEquals("<p>hello</p>", page.text());
        assertEquals(200, page.status());
        assertEquals(HASH_OF_HELLO, page.hash());
    }

    @Test
    void aRequestLooksLikeTorBrowsersAndSaysNothingOfUs() throws InterruptedException {
        server.enqueue(html("<p>hello</p>"));

        connection.get(PAGE);

        var headers = server.takeRequest().getHeaders();
        assertEquals(
                List.of(
                        "Host: " + ONION,
                        "User-Agent: Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0",
                        "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                        "Accept-Language: en-US,en;q=0.5",
                        "Accept-Encoding: gzip, deflate, br, zstd",
                        "Sec-GPC: 1",
                        "Connection: keep-alive",
                        "Upgrade-Insecure-Requests: 1",
                        "Sec-Fetch-Dest: document",
                        "Sec-Fetch-Mode: navigate",
                        "Sec-Fetch-Site: none",
                        "Sec-Fetch-User: ?1",
                        "Priority: u=0, i"),
                headers.toString().lines().toList());
    }

    @Test
    void aPageIsAskedForAgainWithItsValidatorsAndMayBeTheSame() throws InterruptedException {
        server.enqueue(html("<p>hello</p>")
                .newBuilder()
                .addHeader("ETag", "W/\"42\"")
                .addHeader("Last-Modified", "Sun, 01 Mar 2026 10:00:00 GMT")
                .build());
        server.enqueue(new MockResponse.Builder().code(304).build());

        Page first = assertInstanceOf(Page.class, connection.get(PAGE));
        FetchResult again = connection.get(PAGE, first.validators());

        server.takeRequest();
        var headers = server.takeRequest().getHeaders();
        assertEquals(PAGE, assertInstanceOf(NotModified.class, again).url());
        assertEquals("W/\"42\"", headers.get("If-None-Match"));
        assertEquals("Sun, 01 Mar 2026 10:00:00 GMT", headers.get("If-Modified-Since"));
    }

    @Test
    void notModifiedIsNoAnswerToAFirstRequest() throws InterruptedException {
        server.enqueue(new MockResponse.Builder().code(304).build());

        FetchResult result = connection.get(PAGE);

        assertEquals(new Unreachable(UnreachableReason.PROTOCOL_BROKEN), result);
        assertNull(server.takeRequest().getHeaders().get("If-None-Match"));
    }

    @Test
    void twoSitesNeverShareAnIsolationAndOneSiteKeepsItsOwn() {
        UUID site = UUID.randomUUID();
        server.enqueue(html("1"));
        server.enqueue(html("2"));
        server.enqueue(html("3"));

        var network = new TorNetwork(tor.address(), LIMITS);
        try (var first = network.open(site, Set.of(ONION), Instant::now);
                var again = network.open(site, Set.of(ONION), Instant::now);
                var other = network.open(UUID.randomUUID(), Set.of(ONION), Instant::now)) {
            first.get(PAGE);
            again.get(PAGE);
            other.get(PAGE);
        }

        assertEquals(tor.requests().get(0).isolation(), tor.requests().get(1).isolation());
        assertNotEquals(tor.requests().get(0).isolation(), tor.requests().get(2).isolation());
    }

    @Test
    void aSiteThatWasNotReachedIsTriedOverANewCircuit() {
        tor.refuse(ONION, 0xF2);
        connection.get(PAGE);
        tor.route(ONION, server.getPort());
        server.enqueue(html("1"));
        server.enqueue(html("2"));

        connection.get(PAGE);
        connection.close();
        connection.get(PAGE);

        List<String> isolations =
                tor.requests().stream().map(SocksStub.Request::isolation).toList();
        assertNotEquals(isolations.get(0), isolations.get(1));
        assertEquals(isolations.get(1), isolations.get(2));
    }

    @Test
    void aSitesCookiesComeBackToItAtTheNextVisitAndToNoOther() throws InterruptedException {
        UUID site = UUID.randomUUID();
        var network = new TorNetwork(tor.address(), LIMITS);
        server.enqueue(html("queue")
                .newBuilder()
                .addHeader("Set-Cookie", "queue=7; Path=/; HttpOnly")
                .addHeader("Set-Cookie", "elsewhere=1; Domain=other.example")
                .addHeader("Set-Cookie", "old=1; Max-Age=0")
                .build());
        server.enqueue(html("listing"));
        server.enqueue(html("listing"));

        try (var first = network.open(site, Set.of(ONION), Instant::now);
                var again = network.open(site, Set.of(ONION), Instant::now);
                var other = network.open(UUID.randomUUID(), Set.of(ONION), Instant::now)) {
            first.get(PAGE);
            again.get(PAGE);
            other.get(PAGE);
        }

        assertNull(server.takeRequest().getHeaders().get("Cookie"));
        assertEquals("queue=7", server.takeRequest().getHeaders().get("Cookie"));
        assertNull(server.takeRequest().getHeaders().get("Cookie"));
    }

    @Test
    void aPageWithAllItsRedirectsHasOneTime() {
        for (int i = 0; i < 6; i++) {
            server.enqueue(redirect("/again" + i)
                    .newBuilder()
                    .headersDelay(250, TimeUnit.MILLISECONDS)
                    .build());
        }
        var limits = new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(600), MAX_BYTES);

        FetchResult result = new TorNetwork(tor.address(), limits)
                .open(UUID.randomUUID(), Set.of(ONION), Instant::now)
                .get(PAGE);

        assertEquals(new Unreachable(UnreachableReason.TIMED_OUT), result);
    }

    @ParameterizedTest
    @CsvSource({
        "gzip, H4sIAAAAAAACA7PJMLQLSCxILVLwScwrSS3Ks9EHigAAjpx7qBYAAAA=",
        "br, UAEQPGgxPlBhcGVyIExhbnRlcm48L2gxPgM=",
        "deflate, eJyzyTC0C0gsSC1S8EnMK0ktyrPRB4oAAFPBB0I=",
        "zstd, KLUv/QRYsQAAPGgxPlBhcGVyIExhbnRlcm48L2gxPjIFS8M=",
        "'gzip, gzip', H4sIAAAAAAACA5Pv5mAAASbmzScNtnB76HjoBn3wPKPtqXtq80X2LgaGvjnVK8SACgAzd3p+KQAAAA=="
    })
    void whatABrowserUndoesIsUndone(String encoding, String base64) {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "text/html")
                .addHeader("Content-Encoding", encoding)
                .body(new Buffer().write(Base64.getDecoder().decode(base64)))
                .build());

        Page page = assertInstanceOf(Page.class, connection.get(PAGE));

        assertEquals("<h1>Paper Lantern</h1>", page.text());
    }

    @ParameterizedTest
    @CsvSource({
        "0x01, SERVER_DOWN",
        "0x05, PORT_CLOSED",
        "0xF0, ONION_NOT_FOUND",
        "0xF2, ONION_INTRODUCTION_FAILED",
        "0xF4, ONION_CLIENTS_ONLY",
        "0xF6, ONION_ADDRESS_BAD",
        "0x42, TOR_UNAVAILABLE"
    })
    void torsReplyIsTheReason(String code, UnreachableReason reason) {
        tor.refuse(ONION, Integer.decode(code));

        FetchResult result = connection.get(PAGE);

        assertEquals(new Unreachable(reason), result);
    }

    @Test
    void aTorThatIsNotThereIsOurFaultAndNotTheSites() throws IOException {
        InetSocketAddress nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = new InetSocketAddress("127.0.0.1", free.getLocalPort());
        }

        FetchResult result = open(UUID.randomUUID(), nobody).get(PAGE);

        assertEquals(new Unreachable(UnreachableReason.TOR_UNAVAILABLE), result);
    }

    @Test
    void aTorThatSaysNothingIsOurFaultToo() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            var address = new InetSocketAddress("127.0.0.1", silent.getLocalPort());
            var limits =
                    new FetchLimits(Duration.ofMillis(200), Duration.ofMillis(300), Duration.ofSeconds(2), MAX_BYTES);

            FetchResult result = new TorNetwork(address, limits)
                    .open(UUID.randomUUID(), Set.of(ONION), Instant::now)
                    .get(PAGE);

            assertEquals(new Unreachable(UnreachableReason.TOR_UNAVAILABLE), result);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8081/",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/",
                "http://2130706433/",
                "https://news.example/",
                "file:///etc/passwd",
                "//evil.example/",
                "ftp://host.example/"
            })
    void aRedirectOffTheSiteIsRefusedAndNothingIsAskedFor(String location) {
        server.enqueue(redirect(location));

        FetchResult result = connection.get(PAGE);

        assertEquals(new Refused(RefusalReason.LEADS_ELSEWHERE), result);
        assertEquals(1, tor.requests().size());
    }

    @Test
    void aRedirectToAMirrorOfTheSiteIsFollowed() {
        tor.route(MIRROR, server.getPort());
        server.enqueue(redirect("http://" + MIRROR + "/listing"));
        server.enqueue(html("there"));

        Page page = assertInstanceOf(Page.class, connection.get(PAGE));

        assertEquals(URI.create("http://" + MIRROR + "/listing"), page.url());
    }

    @Test
    void redirectsWithoutEndAreGivenUp() {
        for (int i = 0; i < 10; i++) {
            server.enqueue(redirect("/again" + i));
        }

        FetchResult result = connection.get(PAGE);

        assertEquals(new Refused(RefusalReason.TOO_MANY_REDIRECTS), result);
    }

    @Test
    void aUrlOfAnotherHostIsNotAskedFor() {
        FetchResult result = connection.get(URI.create("http://" + Onions.named("other") + "/"));

        assertEquals(new Refused(RefusalReason.LEADS_ELSEWHERE), result);
        assertEquals(0, tor.requests().size());
    }

    @Test
    void aBodyBeyondTheLimitIsTooLarge() {
        server.enqueue(html("x".repeat((int) MAX_BYTES + 1)));

        FetchResult result = connection.get(PAGE);

        assertEquals(new TooLarge(MAX_BYTES), result);
    }

    @Test
    void aGzipBombIsTooLargeBeforeItIsLarge() throws IOException {
        Buffer bomb = new Buffer();
        try (var gzip = Okio.buffer(new GzipSink(bomb))) {
            gzip.writeUtf8("x".repeat(50_000_000));
        }
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "text/html")
                .addHeader("Content-Encoding", "gzip")
                .body(bomb)
                .build());

        FetchResult result = connection.get(PAGE);

        assertEquals(new TooLarge(MAX_BYTES), result);
    }

    @Test
    void aServerThatDripsIsGivenUpSoon() {
        server.enqueue(html("x".repeat(1000))
                .newBuilder()
                .throttleBody(1, 100, TimeUnit.MILLISECONDS)
                .build());

        FetchResult result = connection.get(PAGE);

        assertEquals(new Unreachable(UnreachableReason.TOO_SLOW), result);
    }

    @Test
    void aConnectionThatBreaksInTheMiddleIsLost() {
        server.enqueue(html("x".repeat(1000))
                .newBuilder()
                .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                .build());

        FetchResult result = connection.get(PAGE);

        assertInstanceOf(Unreachable.class, result);
    }

    @Test
    void aBrokenGzipIsNoPage() {
        server.enqueue(html("this is not gzip, whatever the header says")
                .newBuilder()
                .addHeader("Content-Encoding", "gzip")
                .build());

        FetchResult result = connection.get(PAGE);

        assertInstanceOf(Unreachable.class, result);
    }

    @Test
    void anArchiveIsRefused() {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "application/zip")
                .body("PK")
                .build());

        FetchResult result = connection.get(PAGE);

        assertEquals(new Refused(RefusalReason.TYPE_NOT_TEXT), result);
    }

    private static SiteConnection open(UUID site, InetSocketAddress tor) {
        return new TorNetwork(tor, LIMITS).open(site, Set.of(ONION, MIRROR), Instant::now);
    }

    private static MockResponse html(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/html; charset=utf-8")
                .body(body)
                .build();
    }

    private static MockResponse redirect(String location) {
        return new MockResponse.Builder()
                .code(302)
                .addHeader("Location", location)
                .build();
    }
}
