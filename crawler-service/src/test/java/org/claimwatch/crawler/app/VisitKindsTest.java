package org.claimwatch.crawler.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.claimwatch.crawler.InDatabase;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.SocksStub;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.TestListing;
import org.claimwatch.crawler.TestTor;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.Dossier;
import org.claimwatch.crawler.claim.TestClaims;
import org.claimwatch.crawler.claim.postgres.ClaimStore;
import org.claimwatch.crawler.coverage.Look;
import org.claimwatch.crawler.coverage.LookKind;
import org.claimwatch.crawler.coverage.LookState;
import org.claimwatch.crawler.coverage.postgres.LookLedger;
import org.claimwatch.crawler.schedule.Lane;
import org.claimwatch.crawler.schedule.Lease;
import org.claimwatch.crawler.schedule.postgres.LeaseStore;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far visits go, which mirrors they ask, and the own pages of claims. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestTor.class, scope = TestResourceScope.GLOBAL)
class VisitKindsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    SocksStub tor;

    @Inject
    Visit visit;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    LeaseStore leases;

    @Inject
    LookLedger ledger;

    @Inject
    ClaimStore claims;

    private final MockWebServer server = new MockWebServer();
    private final Map<String, MockResponse> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private String onion;
    private UUID site;

    @BeforeEach
    void watchASite() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                asked.add(request.getTarget());
                boolean same = "\"v1\"".equals(request.getHeaders().get("If-None-Match"));
                return same
                        ? new MockResponse.Builder().code(304).build()
                        : pages.getOrDefault(
                                request.getTarget(),
                                new MockResponse.Builder().code(404).build());
            }
        });
        server.start();
        onion = Onions.named(UUID.randomUUID().toString());
        tor.route(onion, server.getPort());
        InDatabase.nothingIsDue(sessions);
        site = InDatabase.addSite(sessions, Duration.ZERO, "http://" + onion + "/");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theFirstVisitWalksTheWholeListAndTheNextEndsAtWhatIsKnown() {
        pages.put("/", listing("/?page=2", "Acme Ltd", "Other GmbH"));
        pages.put("/?page=2", listing(null, "Third SARL", "Fourth BV"));

        visit.of(lease());
        visit.of(leaseAgain());

        assertEquals(List.of("/", "/?page=2", "/"), asked);
        assertEquals(LookKind.FULL, looks().getLast().kind());
        assertEquals(LookKind.HEAD, looks().getFirst().kind());
        assertEquals(LookState.READ, looks().getFirst().outcome().state());
    }

    @Test
    void whatANewPostingsPageShowsIsFollowedToTheFirstThatIsKnown() {
        pages.put("/", listing("/?page=2", "Acme Ltd", "Other GmbH"));
        pages.put("/?page=2", listing(null, "Third SARL", "Fourth BV"));
        visit.of(lease());
        pages.put("/", listing("/?page=2", "New One", "New Two"));
        pages.put("/?page=2", listing("/?page=3", "New Three", "Acme Ltd"));

        visit.of(leaseAgain());

        assertEquals(4, looks().getFirst().postings());
        assertEquals("New Three", claim("New Three").title());
    }

    @Test
    void aVisitThatAnOperatorAskedForWalksTheWholeList() {
        pages.put("/", listing("/?page=2", "Acme Ltd", "Other GmbH"));
        pages.put("/?page=2", listing(null, "Third SARL", "Fourth BV"));
        visit.of(lease());

        run(session -> leases.visitNow(session, site));
        visit.of(lease());

        assertEquals(LookKind.FULL, looks().getFirst().kind());
    }

    @Test
    void aListingThatIsSaidToBeUnchangedIsSpared() {
        pages.put(
                "/",
                listing(null, "Acme Ltd", "Other GmbH")
                        .newBuilder()
                        .addHeader("ETag", "\"v1\"")
                        .build());
        visit.of(lease());

        visit.of(leaseAgain());
        visit.of(leaseAgain());

        Look look = looks().getFirst();
        assertEquals(LookState.UNCHANGED, look.outcome().state());
        assertEquals(LookKind.HEAD, look.kind());
        assertEquals(look.fetchedAt(), claim("Acme Ltd").lastSeenAt(), "what stood on the page stands there still");
    }

    @Test
    void whatTheHeadHadMissedIsWrittenIntoTheLedger() {
        pages.put("/", listing("/?page=2", "Acme Ltd", "Other GmbH"));
        pages.put("/?page=2", listing(null, "Third SARL", "Fourth BV"));
        visit.of(lease());
        pages.put("/?page=2", listing(null, "Third SARL", "Fourth BV", "Sorted by name"));

        run(session -> leases.visitNow(session, site));
        visit.of(lease());

        assertEquals(1, looks().getFirst().missed());
    }

    @Test
    void aMirrorThatDiedIsRememberedAndTheOtherIsAskedFirst() {
        String second = Onions.named(UUID.randomUUID().toString());
        tor.route(second, server.getPort());
        InDatabase.execute(
                sessions,
                "INSERT INTO mirror (site_id, position, url) VALUES ('%s', 1, 'http://%s/')".formatted(site, second));
        tor.refuse(onion, 0xF0);
        pages.put("/", listing(null, "Acme Ltd", "Other GmbH"));

        visit.of(lease());
        visit.of(leaseAgain());

        List<String> hosts = tor.requests().stream()
                .map(SocksStub.Request::host)
                .filter(host -> host.equals(onion) || host.equals(second))
                .toList();
        assertEquals(List.of(onion, second, second), hosts);
    }

    @Test
    void aClaimWithoutADescriptionHasItsOwnPageReadOnce() {
        pages.put("/", bare("Acme Ltd", "/acme"));
        pages.put("/acme", page("<h1>Acme Ltd</h1><p>They plan and build roads and bridges in several counties.</p>"));

        visit.of(lease());
        visit.of(leaseAgain());

        assertEquals(List.of("/", "/acme", "/"), asked);
        assertEquals(
                "They plan and build roads and bridges in several counties.",
                claim("Acme Ltd").description());
        assertEquals("http://" + onion + "/acme", claim("Acme Ltd").link().toString());
    }

    @Test
    void anOwnPageThatSaysNothingIsNotAskedAgain() {
        pages.put("/", bare("Acme Ltd", "/acme"));

        visit.of(lease());
        visit.of(leaseAgain());

        assertEquals(List.of("/", "/acme", "/"), asked);
        assertNull(claim("Acme Ltd").description());
    }

    @Test
    void aVisitWhoseLeaseEndedRecordsNothingEvenIfNobodyTookTheSite() {
        pages.put("/", listing(null, "Acme Ltd", "Other GmbH"));
        Lease lease = lease();
        InDatabase.execute(
                sessions, "UPDATE site SET lease_until = now() - interval '1 second' WHERE id = '" + site + "'");

        VisitResult result = visit.of(lease);

        assertInstanceOf(VisitResult.LeaseLost.class, result);
        assertEquals(List.of(), looks());
    }

    private static MockResponse listing(String next, String... titles) {
        String link = next == null ? "" : "<a rel=next href='" + next + "'>Next</a>";
        return page(TestListing.html(titles).replace("</body>", link + "</body>") + link);
    }

    private static MockResponse bare(String title, String link) {
        List<String> cards = new ArrayList<>();
        for (String each : List.of(title, "Other GmbH")) {
            String href = each.equals(title) ? link : "http://" + Onions.named("elsewhere") + "/";
            cards.add("<div><h3><a href='" + href + "'>" + each + "</a></h3><p>Size: 30 GB</p><p>2026-03-01</p></div>");
        }
        return page(String.join("", cards));
    }

    private static MockResponse page(String html) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/html; charset=utf-8")
                .body(html)
                .build();
    }

    private Lease lease() {
        return run(session -> leases.leaseDue(session, "test", MINUTE, Lane.LIVE, 1))
                .getFirst();
    }

    private Lease leaseAgain() {
        InDatabase.execute(
                sessions, "UPDATE site SET next_visit_at = now(), next_probe_at = NULL WHERE id = '" + site + "'");
        return lease();
    }

    private List<Look> looks() {
        return run(session -> ledger.ofSite(session, site, 10));
    }

    private Claim claim(String title) {
        return run(session -> claims.byKeys(session, TestClaims.keysOf(title))).stream()
                .map(Dossier::claim)
                .filter(claim -> claim.siteId().equals(site))
                .findFirst()
                .orElseThrow();
    }

    private <T> T run(Function<Mutiny.Session, Uni<T>> work) {
        return InDatabase.run(sessions, work);
    }
}
