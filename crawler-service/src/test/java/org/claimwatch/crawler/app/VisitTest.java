package org.claimwatch.crawler.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.claimwatch.crawler.InDatabase;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.SocksStub;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.TestKeys;
import org.claimwatch.crawler.TestListing;
import org.claimwatch.crawler.TestTor;
import org.claimwatch.crawler.capture.CaptureKeys;
import org.claimwatch.crawler.capture.postgres.CaptureStore;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.ClaimChange;
import org.claimwatch.crawler.claim.Dossier;
import org.claimwatch.crawler.claim.TestClaims;
import org.claimwatch.crawler.claim.postgres.ClaimStore;
import org.claimwatch.crawler.coverage.Look;
import org.claimwatch.crawler.coverage.LookState;
import org.claimwatch.crawler.coverage.postgres.LookLedger;
import org.claimwatch.crawler.extract.profile.Profile;
import org.claimwatch.crawler.extract.profile.ProfileReading;
import org.claimwatch.crawler.extract.profile.postgres.ProfileStore;
import org.claimwatch.crawler.feed.postgres.ClaimFeed;
import org.claimwatch.crawler.feed.postgres.FeedRead;
import org.claimwatch.crawler.schedule.Lane;
import org.claimwatch.crawler.schedule.Lease;
import org.claimwatch.crawler.schedule.postgres.LeaseStore;
import org.claimwatch.crawler.site.MirrorProposal;
import org.claimwatch.crawler.site.postgres.ProposalStore;
import org.claimwatch.http.keys.Role;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestTor.class, scope = TestResourceScope.GLOBAL)
class VisitTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    SocksStub tor;

    @Inject
    Visit visit;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    LeaseStore leases;

    @Inject
    ProposalStore proposals;

    @Inject
    LookLedger ledger;

    @Inject
    ClaimStore claims;

    @Inject
    ProfileStore profiles;

    @Inject
    CaptureStore captures;

    @Inject
    CaptureKeys keys;

    @Inject
    ClaimFeed feed;

    private final MockWebServer server = new MockWebServer();
    private UUID site;

    @BeforeEach
    void watchASite() throws IOException {
        server.start();
        String onion = Onions.named(UUID.randomUUID().toString());
        tor.route(onion, server.getPort());
        InDatabase.nothingIsDue(sessions);
        site = InDatabase.addSite(sessions, Duration.ZERO, "http://" + onion + "/");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theFirstVisitRecordsWhatItSawAsBackfillWithItsEventsAndItsLook() {
        server.enqueue(TestListing.of("Ville d’Angers", "Acme Ltd", "Other GmbH"));
        long before = lastSequence();

        VisitResult result = visit.of(lease());

        Look look = assertInstanceOf(VisitResult.Recorded.class, result).look();
        assertEquals(LookState.READ, look.outcome().state());
        assertEquals(3, look.postings());
        assertEquals(lastSequence(), look.asOfSequence());
        assertEquals(before + 3, look.asOfSequence());
        assertEquals(List.of(look), looks());
        Claim claim = claim("Ville d’Angers");
        assertTrue(claim.backfill());
        assertNull(claim.notSeenBefore());
        assertEquals(look.fetchedAt(), claim.firstSeenAt());
    }

    @Test
    void aPostingThatIsNewAtALaterVisitIsNotBackfillAndKnowsTheLookWithoutIt() {
        server.enqueue(TestListing.of("Acme Ltd", "Other GmbH"));
        server.enqueue(TestListing.of("Ville d’Angers", "Acme Ltd", "Other GmbH"));
        visit.of(lease());

        VisitResult result = visit.of(leaseAgain());

        assertEquals(1, changes(result, ClaimChange.Appeared.class));
        assertEquals(2, changes(result, ClaimChange.SeenAgain.class));
        Claim claim = claim("Ville d’Angers");
        assertFalse(claim.backfill());
        assertEquals(looks().getLast().at(), claim.notSeenBefore());
    }

    @Test
    void aSavedProfileReadsTheNextVisitAndWhatOnlyItReadsIsToldAsFoundLate() {
        String unread =
                TestListing.html("Acme Ltd", "Other GmbH") + "<aside>Also: <div><b>Ville d’Ouvrain</b></div></aside>";
        server.enqueue(page(unread));
        server.enqueue(page(unread));
        visit.of(lease());
        assertNull(claim("Ville d’Ouvrain"));
        String yaml = "records: div\nfields: {title: 'h3, b'}\nsites: [" + site + "]\n";
        Profile profile = assertInstanceOf(ProfileReading.Read.class, Profile.read("for-" + site, yaml))
                .profile();

        run(session -> profiles.save(session, profile, "test"));
        VisitResult result = visit.of(leaseAgain());

        assertEquals(1, changes(result, ClaimChange.Appeared.class));
        assertEquals(2, changes(result, ClaimChange.SeenAgain.class));
        assertTrue(claim("Ville d’Ouvrain").backfill());
    }

    @Test
    void whatIsRedactedIsInNoLaterCopyThoughItsSiteStillShowsIt() {
        server.enqueue(TestListing.of("Jane Example", "Other GmbH"));
        server.enqueue(TestListing.of("Jane Example", "Other GmbH", "Third Ltd"));
        server.enqueue(page("<p>Jane Example is here, and no list.</p>"));
        visit.of(lease());
        Claim claim = claim("Jane Example");
        TestKeys.as(Role.PRIVACY)
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"A private person.\"}")
                .post("/claims/" + claim.claimId() + "/redaction")
                .then()
                .statusCode(200);

        VisitResult again = visit.of(leaseAgain());
        visit.of(leaseAgain());

        List<String> copies = copies();
        assertEquals(1, copies.size(), "of the page without a listing none is kept");
        assertTrue(copies.getFirst().contains("Third Ltd"), copies.getFirst());
        assertFalse(copies.getFirst().contains("Jane"), copies.getFirst());
        assertEquals(1, changes(again, ClaimChange.Appeared.class));
        assertEquals(
                Claim.REDACTED,
                run(session -> claims.find(session, claim.claimId())).title());
    }

    @Test
    void beingSeenAgainMovesTheTimeAndIsNoEvent() {
        server.enqueue(TestListing.of("Acme Ltd", "Other GmbH"));
        server.enqueue(TestListing.of("Acme Ltd", "Other GmbH"));
        visit.of(lease());
        long events = lastSequence();

        visit.of(leaseAgain());

        Claim claim = claim("Acme Ltd");
        assertEquals(events, lastSequence());
        assertEquals(looks().getFirst().fetchedAt(), claim.lastSeenAt());
        assertEquals(looks().getLast().fetchedAt(), claim.firstSeenAt());
    }

    @Test
    void whatAPostingSaysNewlyIsStoredAndTold() {
        server.enqueue(TestListing.of("Acme Ltd", "Other GmbH"));
        server.enqueue(TestListing.of("ACME LTD", "Other GmbH"));
        visit.of(lease());
        UUID known = claim("Acme Ltd").claimId();

        visit.of(leaseAgain());

        assertEquals(known, claim("ACME LTD").claimId());
        assertEquals("ACME LTD", claim("ACME LTD").title());
        FeedRead.Batch batch = (FeedRead.Batch) run(session -> feed.read(session, null, 1000));
        assertEquals("claim.changed", batch.events().getLast().type());
    }

    @Test
    void aListingOfThousandsIsRecordedWholeAndSeenAgainWhole() {
        String[] titles = IntStream.range(0, 4000)
                .mapToObj(i -> "Organisation number " + i)
                .toArray(String[]::new);
        server.enqueue(TestListing.of(titles));
        server.enqueue(TestListing.of(titles));

        VisitResult first = visit.of(lease());
        VisitResult second = visit.of(leaseAgain());

        assertEquals(4000, changes(first, ClaimChange.Appeared.class));
        assertEquals(4000, changes(second, ClaimChange.SeenAgain.class));
    }

    @Test
    void aMirrorThatAPageNamesIsProposedAndNotVisited() {
        String named = Onions.named(UUID.randomUUID().toString());
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "text/html")
                .body(TestListing.html("Acme Ltd", "Other GmbH") + "<p>Mirror: http://" + named + "/</p>")
                .build());

        visit.of(lease());

        List<MirrorProposal> open = run(session -> proposals.page(session, MirrorProposal.State.OPEN, 0, 1000));
        assertEquals(
                List.of(named),
                open.stream()
                        .filter(proposal -> proposal.siteId().equals(site))
                        .map(proposal -> proposal.mirror().host())
                        .toList());
        assertTrue(tor.requests().stream().noneMatch(request -> request.host().equals(named)));
    }

    @Test
    void aSiteThatDoesNotAnswerIsDownAndLosesNothing() {
        server.enqueue(TestListing.of("Acme Ltd", "Other GmbH"));
        visit.of(lease());
        long events = lastSequence();
        tor.refuse(tor.requests().getLast().host(), 0xF0);

        VisitResult result = visit.of(leaseAgain());

        Look look = assertInstanceOf(VisitResult.Recorded.class, result).look();
        assertEquals(LookState.DOWN, look.outcome().state());
        assertEquals("ONION_NOT_FOUND", look.outcome().reason());
        assertNull(look.fetchedAt());
        assertEquals(events, lastSequence());
        assertNotNull(claim("Acme Ltd"));
    }

    @Test
    void aVisitWhoseLeaseAnotherReplicaTookRecordsNothing() {
        long before = lastSequence();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                InDatabase.execute(sessions, "UPDATE site SET lease_until = now() WHERE id = '" + site + "'");
                run(session -> leases.leaseDue(session, "another replica", MINUTE, Lane.LIVE, 1));
                return TestListing.of("Acme Ltd", "Other GmbH");
            }
        });

        VisitResult result = visit.of(lease());

        assertInstanceOf(VisitResult.LeaseLost.class, result);
        assertEquals(List.of(), looks());
        assertEquals(before, lastSequence());
        assertNull(claim("Acme Ltd"));
    }

    @Test
    void aSiteThatWasDeletedDuringItsVisitIsNotRecorded() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                InDatabase.execute(
                        sessions,
                        "UPDATE site SET deleted_at = now(), leased_by = NULL, lease_until = NULL WHERE id = '" + site
                                + "'");
                return TestListing.of("Acme Ltd", "Other GmbH");
            }
        });

        VisitResult result = visit.of(lease());

        assertInstanceOf(VisitResult.LeaseLost.class, result);
        assertEquals(List.of(), looks());
    }

    @Test
    void aVisitedSiteIsGivenBackAndNotDueAtOnce() {
        server.enqueue(TestListing.of("Acme Ltd", "Other GmbH"));

        visit.of(lease());

        assertEquals(List.of(), run(session -> leases.leaseDue(session, "another replica", MINUTE, Lane.LIVE, 10)));
    }

    private List<String> copies() {
        List<String> hashes = run(session -> session.createNativeQuery(
                        "SELECT hash FROM capture_copy WHERE site_id = :site", String.class)
                .setParameter("site", site)
                .getResultList());
        return hashes.stream()
                .map(hash -> run(session -> captures.copy(session, site, hash)).orElseThrow())
                .map(copy -> keys.open(site, copy).orElseThrow())
                .toList();
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
        run(session -> leases.visitNow(session, site));
        return lease();
    }

    private List<Look> looks() {
        return run(session -> ledger.ofSite(session, site, 10));
    }

    private long lastSequence() {
        return run(session -> feed.append(session, List.of()));
    }

    private Claim claim(String title) {
        return run(session -> claims.byKeys(session, TestClaims.keysOf(title))).stream()
                .map(Dossier::claim)
                .filter(claim -> claim.siteId().equals(site))
                .findFirst()
                .orElse(null);
    }

    private static long changes(VisitResult result, Class<? extends ClaimChange> kind) {
        return assertInstanceOf(VisitResult.Recorded.class, result).changes().stream()
                .filter(kind::isInstance)
                .count();
    }

    private <T> T run(Function<Mutiny.Session, Uni<T>> work) {
        return InDatabase.run(sessions, work);
    }
}
