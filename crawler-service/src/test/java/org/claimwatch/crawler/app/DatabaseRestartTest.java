package org.claimwatch.crawler.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.claimwatch.http.keys.Role;
import org.claimwatch.local.postgres.LocalPostgres;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database server ends and comes back, in the middle of visits. */
@QuarkusTest
@TestProfile(VisitLoopTest.Visits.class)
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestTor.class, scope = TestResourceScope.GLOBAL)
class DatabaseRestartTest {
    private static final int SITES = 8;

    SocksStub tor;
    LocalPostgres database;

    @Inject
    Mutiny.SessionFactory sessions;

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void serve() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String host = request.getUrl().host();
                return TestListing.of("Acme Ltd of " + host, "Other GmbH of " + host)
                        .newBuilder()
                        .headersDelay(Math.abs(host.hashCode()) % 2000, TimeUnit.MILLISECONDS)
                        .build();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void visitsGoOnByThemselvesAndNothingIsLostAndNothingIsToldTwice() {
        List<UUID> sites = Stream.generate(this::addSite).limit(SITES).toList();
        await().until(() -> server.getRequestCount() >= SITES / 2);

        database.close();
        await().during(Duration.ofSeconds(2)).until(() -> server.getRequestCount() > 0);
        database.startAgain();

        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> sites.stream()
                .allMatch(site -> visits(site).contains("READ")));
        List<String> told = TestKeys.as(Role.SERVICE)
                .get("/feed/claims?limit=1000")
                .jsonPath()
                .getList("findAll { it.type == 'claim.appeared' }.data.claim.siteId");
        for (UUID site : sites) {
            assertEquals(List.of("READ"), visits(site));
            assertEquals(2, told.stream().filter(site.toString()::equals).count());
        }
    }

    private UUID addSite() {
        String onion = Onions.named(UUID.randomUUID().toString());
        tor.route(onion, server.getPort());
        return InDatabase.addSite(sessions, Duration.ZERO, "http://" + onion + "/");
    }

    private static List<String> visits(UUID site) {
        return TestKeys.as(Role.OPERATOR)
                .get("/sites/" + site + "/visits")
                .jsonPath()
                .getList("state");
    }
}
