package org.claimwatch.alert.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.claimwatch.alert.match.postgres.MatchStore;
import org.claimwatch.alert.notify.postgres.NotificationStore;
import org.claimwatch.alert.notify.postgres.ReceiverStore;
import org.claimwatch.alert.outside.Api;
import org.claimwatch.alert.outside.ServiceTest;
import org.claimwatch.alert.verdict.postgres.VerdictStore;
import org.claimwatch.alert.vigil.http.DeadMansSwitch;
import org.claimwatch.alert.vigil.http.FasterVisits;
import org.claimwatch.alert.vigil.postgres.CloserWatchStore;
import org.claimwatch.alert.vigil.postgres.DutyStore;
import org.claimwatch.alert.watch.postgres.WatchStore;
import org.junit.jupiter.api.Test;

/** What is told of the watching, by replicas whose time is the test's. */
@QuarkusTest
class VigilTest extends ServiceTest {
    @Inject
    Database database;

    @Inject
    Reporting reporting;

    @Inject
    DutyStore duties;

    @Inject
    ReceiverStore receivers;

    @Inject
    WatchStore watches;

    @Inject
    NotificationStore notifications;

    @Inject
    MatchStore matches;

    @Inject
    VerdictStore verdicts;

    @Inject
    CloserWatchStore closerWatches;

    @Inject
    FasterVisits fasterVisits;

    @Inject
    Notifying notifying;

    @Inject
    VigilSettings settings;

    @Inject
    Deeds deeds;

    @Inject
    Doorbell doorbell;

    @Inject
    Metrics metrics;

    @Inject
    Ids ids;

    private Vigil vigil(InstantSource clock, Optional<URI> outside) {
        Standings standings = new Standings(matches, verdicts, receivers);
        return new Vigil(
                database,
                reporting,
                duties,
                receivers,
                watches,
                notifications,
                standings,
                new CloserWatches(
                        database, closerWatches, watches, standings, fasterVisits, notifying, deeds, ids, clock),
                new DeadMansSwitch(outside),
                notifying,
                settings,
                doorbell,
                metrics,
                ids,
                clock);
    }

    /** As one replica looks, so long from now. */
    private void look(Duration later) {
        Instant then = Instant.now().plus(later);
        vigil(InstantSource.fixed(then), Optional.empty()).look();
        dueNow();
    }

    /** What is told at a later time goes out now, before the test goes on. */
    private void dueNow() {
        tables.run("update delivery set due_at = now() where state = 'PENDING' and attempts = 0");
        doorbell.ring();
        await().atMost(SOON).until(() -> tables.count("delivery where state = 'PENDING'") == 0);
    }

    private void told(int times, String reason) {
        assertEquals(times, tables.count("notification where reason = '" + reason + "'"), reason);
    }

    private void wellRead() {
        crawler.hasRead("Paper Lantern", Duration.ofMinutes(3));
        crawler.appeared("Commune de Cholet");
        caughtUp();
    }

    @Test
    void everyReceiverIsToldWeeklyThatTheWatchGoesOnEachOnceByTwoReplicas() throws Exception {
        Api.watch(keys.operator(), "Angers", "angers.fr");
        Api.watch(keys.operator(), "Saumur");
        Api.receiver(keys.operator(), "press@city.example", "fr");
        Api.receiver(keys.operator(), "duty@cert.example", "en");
        wellRead();
        look(Duration.ZERO);

        InstantSource inAWeek = InstantSource.fixed(Instant.now().plus(Duration.ofDays(7)));
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int replica = 0; replica < 4; replica++) {
                replicas.submit(() -> vigil(inAWeek, Optional.empty()).look());
            }
        }

        dueNow();

        told(2, "HEARTBEAT");
        await().atMost(SOON).until(() -> mails().size() == 2);
        String english = mails().stream()
                .filter(mail -> mail.contains("duty@cert.example"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "Angers and one other place: still watching, coverage 100%, nothing found", header(english, "Subject"));
        assertTrue(english.contains("no receiver was ever tested"), english);
    }

    @Test
    void aHeartbeatSaysThatAPostingNamesThePlace() {
        Api.watch(keys.operator(), "Angers");
        Api.receiver(keys.operator(), "press@city.example", "en");
        wellRead();
        crawler.appeared("Ville d’Angers");
        caughtUp();
        await().atMost(SOON).until(() -> mails().size() == 1);
        look(Duration.ZERO);

        look(Duration.ofDays(7));

        await().atMost(SOON).until(() -> mails().size() == 2);
        assertEquals("Angers: still watching, coverage 100%, a posting names you", header(mails().get(1), "Subject"));
    }

    @Test
    void coverageUnderTheBarIsToldOnceAndItsReturnToo() {
        Api.watch(keys.operator(), "Angers");
        Api.receiver(keys.operator(), "press@city.example", "en");
        wellRead();
        crawler.cannotRead("Glass Heron", "BLOCKED");
        look(Duration.ZERO);
        look(Duration.ofMinutes(59));
        told(0, "COVERAGE_LOW");

        look(Duration.ofMinutes(61));
        look(Duration.ofMinutes(90));
        told(1, "COVERAGE_LOW");

        for (int site = 0; site < 5; site++) {
            crawler.hasRead("Site " + site, Duration.ofMinutes(3));
        }
        look(Duration.ofMinutes(100));
        look(Duration.ofMinutes(116));
        look(Duration.ofMinutes(117));
        told(1, "COVERAGE_BACK");
    }

    @Test
    void aLatePipelineIsTold() {
        Api.watch(keys.operator(), "Angers");
        Api.receiver(keys.operator(), "press@city.example", "en");
        wellRead();
        look(Duration.ZERO);
        crawler.coverageFails(503);
        look(Duration.ofMinutes(1));

        look(Duration.ofMinutes(17));

        told(1, "PIPELINE_LATE");
        await().atMost(SOON).until(() -> mails().size() == 1);
        assertEquals("Angers: the watch runs late, nothing can be ruled out", header(mails().getFirst(), "Subject"));
    }

    @Test
    void aCloserWatchHasANoteEachMorningAndIsAskedForAWeekBeforeItsEnd() throws Exception {
        String watch = Api.watch(keys.operator(), "Angers").getString("id");
        Api.receiver(keys.operator(), "press@city.example", "en");
        wellRead();
        String path = "/watches/" + watch + "/closer-watch";
        assertEquals(404, Api.as(keys.press()).get(path).statusCode());
        assertEquals(200, Api.as(keys.operator()).put(path).statusCode());

        InstantSource tomorrow = InstantSource.fixed(Instant.now().plus(Duration.ofDays(1)));
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int replica = 0; replica < 4; replica++) {
                replicas.submit(() -> vigil(tomorrow, Optional.empty()).look());
            }
        }
        dueNow();
        told(1, "DAILY_NOTE");
        look(Duration.ofDays(24));
        look(Duration.ofDays(24));
        told(2, "DAILY_NOTE");
        told(1, "CLOSER_WATCH_ENDS");
        assertEquals(2, tables.count("audit where action in ('CLOSER_WATCH_BEGUN', 'RECEIVER_MADE')"));

        look(Duration.ofDays(31));
        assertEquals(404, Api.as(keys.press()).get(path).statusCode());
    }

    @Test
    void duringACloserWatchTheCrawlerIsAskedForFasterVisitsUntilItsEnd() {
        String watch = Api.watch(keys.operator(), "Angers").getString("id");
        wellRead();
        look(Duration.ZERO);
        assertEquals(List.of(), crawler.hastened());

        Instant until = Instant.parse(Api.as(keys.operator())
                .put("/watches/" + watch + "/closer-watch")
                .jsonPath()
                .getString("until"));
        look(Duration.ZERO);

        assertEquals(1, crawler.hastened().size());
        assertEquals("PT5M", crawler.hastened().getFirst().at("/faster/every").asText());
        Instant asked =
                Instant.parse(crawler.hastened().getFirst().at("/faster/until").asText());
        assertTrue(Duration.between(asked, until).abs().toMillis() < 1, () -> asked + " " + until);
    }

    @Test
    void anothersCloserWatchIsNotThere() {
        String watch = Api.watch(keys.operator(), "Angers").getString("id");
        String path = "/watches/" + watch + "/closer-watch";

        assertEquals(404, Api.as(keys.otherOperator()).put(path).statusCode());
        Api.as(keys.operator()).put(path);

        assertEquals(404, Api.as(keys.otherPress()).get(path).statusCode());
        assertEquals(404, Api.as(keys.otherOperator()).delete(path).statusCode());
        assertEquals(204, Api.as(keys.operator()).delete(path).statusCode());
    }

    @Test
    void theDeadMansSwitchIsPingedOnlyWhileThePipelineIsFresh() throws Exception {
        wellRead();
        try (MockWebServer outside = new MockWebServer()) {
            outside.start();
            outside.enqueue(new MockResponse.Builder().code(200).build());
            Vigil vigil = vigil(
                    InstantSource.system(), Optional.of(outside.url("/check").uri()));

            vigil.look();
            assertEquals(1, outside.getRequestCount());
            crawler.coverageFails(503);
            vigil.look();
            assertEquals(1, outside.getRequestCount());

            crawler.coverageFails(200);
            tables.run("update feed_position set caught_up_at = now() - interval '10 minutes'");
            crawler.feedDown(true);
            tables.run("update feed_position set caught_up_at = now() - interval '10 minutes'");
            vigil.look();
            assertEquals(1, outside.getRequestCount());
        }
    }

    @Test
    void aReceiverThatWantsNoHeartbeatIsToldOfWhatIsWrongAllTheSame() {
        Api.watch(keys.operator(), "Angers");
        Api.post(
                keys.operator(),
                "/receivers",
                Map.of("channel", "MAIL", "address", "a@city.example", "language", "en", "heartbeat", "NEVER"));
        wellRead();
        crawler.cannotRead("Glass Heron", "BLOCKED");
        look(Duration.ZERO);

        look(Duration.ofDays(8));

        told(0, "HEARTBEAT");
        told(1, "COVERAGE_LOW");
    }
}
