package org.claimwatch.crawler.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mockwebserver3.MockWebServer;
import org.claimwatch.crawler.InDatabase;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.TestListing;
import org.claimwatch.crawler.capture.CaptureKeys;
import org.claimwatch.crawler.capture.postgres.CaptureStore;
import org.claimwatch.crawler.claim.postgres.ClaimStore;
import org.claimwatch.crawler.coverage.Look;
import org.claimwatch.crawler.coverage.LookState;
import org.claimwatch.crawler.coverage.postgres.LookLedger;
import org.claimwatch.crawler.extract.Extractor;
import org.claimwatch.crawler.extract.profile.postgres.ProfileStore;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.FetchResult.Refused;
import org.claimwatch.crawler.fetch.FetchResult.Unreachable;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.crawler.fetch.RefusalReason;
import org.claimwatch.crawler.fetch.UnreachableReason;
import org.claimwatch.crawler.fetch.tor.FetchLimits;
import org.claimwatch.crawler.fetch.tor.TorNetwork;
import org.claimwatch.crawler.schedule.Lane;
import org.claimwatch.crawler.schedule.Lease;
import org.claimwatch.crawler.schedule.postgres.LeaseStore;
import org.claimwatch.crawler.schedule.postgres.MirrorStore;
import org.claimwatch.crawler.site.postgres.ProposalStore;
import org.claimwatch.crawler.site.postgres.SiteStore;
import org.claimwatch.local.tor.PrivateTorNetwork;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real tor on a network of its own, once for all that needs one. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class VisitThroughTorTest {
    private static final FetchLimits LIMITS =
            new FetchLimits(Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofSeconds(80), 1_000_000);

    @TempDir
    static Path directory;

    private static final MockWebServer SERVER = new MockWebServer();
    private static PrivateTorNetwork network;
    private static TorNetwork tor;
    private static String onion;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Transactions transactions;

    @Inject
    SiteStore sites;

    @Inject
    LeaseStore leases;

    @Inject
    ProposalStore proposals;

    @Inject
    LookLedger ledger;

    @Inject
    MirrorStore mirrors;

    @Inject
    ClaimStore claims;

    @Inject
    ProfileStore profiles;

    @Inject
    CaptureStore captures;

    @Inject
    CaptureKeys keys;

    @Inject
    VisitRecord record;

    @Inject
    VisitConfig config;

    @Inject
    VisitMetrics metrics;

    @BeforeAll
    static void start() throws IOException {
        SERVER.start();
        network = PrivateTorNetwork.start(directory);
        tor = new TorNetwork(network.socks(), LIMITS);
        onion = network.addOnion(new InetSocketAddress("127.0.0.1", SERVER.getPort()));
    }

    @AfterAll
    static void stop() {
        network.close();
        SERVER.close();
    }

    @Test
    void anOnionServiceAnswers() {
        SERVER.enqueue(TestListing.of("Acme Ltd", "Other GmbH"));

        Page page = assertInstanceOf(Page.class, get("http://" + onion + "/", onion));

        assertEquals(TestListing.html("Acme Ltd", "Other GmbH"), page.text());
    }

    @Test
    void anOnionThatWasNeverThereIsNotFound() {
        String nobody = Onions.named("nobody");

        FetchResult result = get("http://" + nobody + "/", nobody);

        assertEquals(new Unreachable(UnreachableReason.ONION_NOT_FOUND), result);
    }

    @Test
    void aPortThatTheServiceDoesNotHaveIsClosed() {
        FetchResult result = get("http://" + onion + ":8080/", onion);

        assertEquals(new Unreachable(UnreachableReason.PORT_CLOSED), result);
    }

    @Test
    void aHostThatIsNotTheSitesIsRefusedBeforeTorHearsOfIt() {
        FetchResult result = get("http://" + onion + "/", Onions.named("another"));

        assertEquals(new Refused(RefusalReason.LEADS_ELSEWHERE), result);
    }

    @Test
    void aVisitReadsTheSiteAndRecordsIt() {
        SERVER.enqueue(TestListing.of("Ville d’Angers", "Acme Ltd"));
        InDatabase.nothingIsDue(sessions);
        UUID site = InDatabase.addSite(sessions, Duration.ZERO, "http://" + onion + "/");
        Lease lease = InDatabase.run(sessions, s -> leases.leaseDue(s, "test", Duration.ofMinutes(5), Lane.LIVE, 1))
                .getFirst();

        VisitResult result = visitThroughTor().of(lease);

        Look look = assertInstanceOf(VisitResult.Recorded.class, result).look();
        assertEquals(LookState.READ, look.outcome().state());
        assertEquals(2, look.postings());
        assertEquals(List.of(look), InDatabase.run(sessions, s -> ledger.ofSite(s, site, 10)));
    }

    private static FetchResult get(String url, String allowedHost) {
        try (var connection = tor.open(UUID.randomUUID(), Set.of(allowedHost), Instant::now)) {
            return connection.get(URI.create(url));
        }
    }

    private Visit visitThroughTor() {
        return new Visit(
                transactions,
                sites,
                mirrors,
                proposals,
                ledger,
                claims,
                profiles,
                captures,
                keys,
                record,
                tor,
                new Extractor(),
                config,
                metrics,
                "test");
    }
}
