package org.claimwatch.crawler.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.claimwatch.crawler.InDatabase;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.SocksStub;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.TestKeys;
import org.claimwatch.crawler.TestListing;
import org.claimwatch.crawler.TestTor;
import org.claimwatch.crawler.schedule.Lane;
import org.claimwatch.crawler.schedule.Lease;
import org.claimwatch.crawler.schedule.postgres.LeaseStore;
import org.claimwatch.http.keys.Role;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What visits tell: of sites that are no longer read, and of what trackers list. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestTor.class, scope = TestResourceScope.GLOBAL)
class VisitEventsTest {
    private static final String CAPTCHA = "<form>Are you human? <input name=captcha></form>";

    SocksStub tor;

    @Inject
    Visit visit;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    LeaseStore leases;

    private final MockWebServer server = new MockWebServer();
    private String organisation;
    private UUID site;

    @BeforeEach
    void watchASite() throws IOException {
        server.start();
        InDatabase.nothingIsDue(sessions);
        site = addSite();
        organisation = "Foundry " + site.toString().substring(0, 8);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {CAPTCHA, "<p>Nothing here.</p>", "<h1>Welcome to nginx!</h1>"})
    void aSiteThatUsedToYieldAndNowYieldsNothingIsToldAtOnceAndOnce(String page) {
        visit(site, TestListing.of("Acme Ltd", "Other GmbH"));

        visit(site, html(page));
        visit(site, html(page));

        assertEquals(List.of("claim.appeared", "claim.appeared", "site.silent"), told(site));
    }

    @Test
    void aSiteThatIsDownIsNotSilent() {
        visit(site, TestListing.of("Acme Ltd", "Other GmbH"));
        server.close();

        visit(site);

        assertEquals(List.of("claim.appeared", "claim.appeared"), told(site));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a list of recent posts, as RansomLook gives it
                """
                [{"post_title": "%1$s", "group_name": "%2$s", "discovered": "2026-03-01 10:00:00.000000", "description": "Makes bells."},
                 {"post_title": "Mills of %1$s", "group_name": "%2$s", "discovered": "2026-03-01 09:00:00.000000", "description": ""}]
                """,
                // and as ransomware.live does
                """
                [{"activity": "Manufacturing", "country": "FR", "discovered": "2026-03-01 10:00:00", "group_name": "%2$s", "post_title": "%1$s",
                  "post_url": "", "published": "2026-03-01 10:00:00", "website": "foundry.example"},
                 {"activity": "Energy", "country": "DE", "discovered": "2026-03-01 09:00:00", "group_name": "%2$s",
                  "post_title": "Mills of %1$s", "post_url": "", "published": "2026-03-01 09:00:00", "website": ""}]
                """
            })
    void whatATrackerAndTheGroupsOwnSiteListIsOneClaimAndUntilThenAnAlarm(String json) {
        UUID tracker = addSite();
        InDatabase.execute(sessions, "UPDATE site SET kind = 'TRACKER' WHERE id = '" + tracker + "'");
        visit(tracker, json(json.formatted(organisation, "group " + site)));
        InDatabase.execute(
                sessions,
                "UPDATE claim SET first_seen_at = now() - interval '2 days' WHERE group_name = 'Group " + site + "'");

        int missedBefore = trackedOnly();
        visit(site, TestListing.of(organisation, "Mills of " + organisation));

        assertEquals(2, missedBefore);
        assertEquals(0, trackedOnly());
        List<List<String>> sources = TestKeys.as(Role.SERVICE)
                .get("/feed/claims?limit=1000")
                .jsonPath()
                .getList("findAll { it.data.claim?.title == '" + organisation + "' }.data.claim.sources.kind");
        assertEquals(List.of("TRACKER", "OWN_SITE"), sources.getLast());
    }

    private void visit(UUID site, MockResponse... answer) {
        for (MockResponse response : answer) {
            server.enqueue(response);
        }
        InDatabase.run(sessions, session -> leases.visitNow(session, site));
        Lease lease = InDatabase.run(
                        sessions, session -> leases.leaseDue(session, "test", Duration.ofMinutes(1), Lane.LIVE, 1))
                .getFirst();
        visit.of(lease);
    }

    private static List<String> told(UUID site) {
        List<Map<String, Object>> events = TestKeys.as(Role.SERVICE)
                .get("/feed/claims?limit=1000")
                .jsonPath()
                .getList("findAll { it.toString().contains('" + site + "') }");
        return events.stream().map(event -> event.get("type").toString()).toList();
    }

    private int trackedOnly() {
        return TestKeys.as(Role.SERVICE)
                .get("/coverage")
                .jsonPath()
                .getInt("sites.find { it.siteId == '" + site + "' }.trackedOnly");
    }

    private UUID addSite() {
        String onion = Onions.named(UUID.randomUUID().toString());
        tor.route(onion, server.getPort());
        return InDatabase.addSite(sessions, Duration.ofDays(1), "http://" + onion + "/");
    }

    private static MockResponse html(String html) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/html")
                .body(html)
                .build();
    }

    private static MockResponse json(String json) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(json)
                .build();
    }
}
