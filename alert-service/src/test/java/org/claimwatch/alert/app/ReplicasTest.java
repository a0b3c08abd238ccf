package org.claimwatch.alert.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimwatch.alert.app.Intake.Outcome;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.claim.Claims;
import org.claimwatch.alert.claim.postgres.ClaimStore;
import org.claimwatch.alert.intake.Batch;
import org.claimwatch.alert.intake.FeedEvent;
import org.claimwatch.alert.intake.FeedPosition;
import org.claimwatch.alert.intake.postgres.FeedPositionStore;
import org.claimwatch.alert.intake.postgres.ParkedEventStore;
import org.claimwatch.alert.match.Knowledge;
import org.claimwatch.alert.match.postgres.MatchStore;
import org.claimwatch.alert.outside.Api;
import org.claimwatch.alert.outside.ServiceTest;
import org.claimwatch.alert.watch.postgres.WatchStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several intakes over one database, each with watches in a memory of its own. */
@QuarkusTest
class ReplicasTest extends ServiceTest {
    private static final UUID EPOCH = UUID.randomUUID();

    @Inject
    Database database;

    @Inject
    FeedPositionStore positions;

    @Inject
    ParkedEventStore parked;

    @Inject
    ClaimStore claims;

    @Inject
    MatchStore matches;

    @Inject
    Notifying notifying;

    @Inject
    WatchStore watches;

    @Inject
    Knowledge knowledge;

    @Inject
    Doorbell doorbell;

    @Inject
    Metrics metrics;

    @Inject
    Redacting redacting;

    @Inject
    Ids ids;

    @Inject
    InstantSource clock;

    @BeforeEach
    void noFeed() {
        crawler.feedDown(true);
    }

    private Intake replica() {
        Consequences consequences = new Consequences(claims, matches, notifying, redacting, ids, clock);
        return new Intake(
                database,
                positions,
                parked,
                new LiveMatcher(watches, knowledge, new SimpleMeterRegistry()),
                consequences,
                doorbell,
                metrics,
                ids,
                clock);
    }

    private static Batch batch(long after, String... titles) {
        FeedPosition from = after == 0 ? FeedPosition.BEGINNING : new FeedPosition(EPOCH, after);
        List<FeedEvent> events = new ArrayList<>();
        for (String title : titles) {
            Claim claim = Claims.of(UUID.nameUUIDFromBytes(title.getBytes()), title, false);
            events.add(new FeedEvent.ClaimTold(new FeedPosition(EPOCH, after + events.size() + 1), claim));
        }
        return new Batch(from, events, true);
    }

    private static Outcome take(Intake replica, Batch batch) {
        return Database.await(() -> replica.take(batch));
    }

    @Test
    void aBatchIsTakenInByOneReplicaHoweverManyTry() throws Exception {
        Api.watch(keys.operator(), "Angers");
        Api.receiver(keys.operator(), "press@city.example", "en");
        Batch batch = batch(0, "Ville d’Angers", "Mairie d’Angers");
        List<Intake> replicas = Arrays.asList(replica(), replica(), replica(), replica());

        List<Outcome> outcomes = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome>> taking = replicas.stream()
                    .map(replica -> threads.submit(() -> take(replica, batch)))
                    .toList();
            for (Future<Outcome> taken : taking) {
                outcomes.add(taken.get());
            }
        }

        assertEquals(1, outcomes.stream().filter(Outcome.TAKEN::equals).count());
        assertEquals(3, outcomes.stream().filter(Outcome.ELSEWHERE::equals).count());
        assertEquals(2, tables.count("outcome"));
        await().atMost(SOON).until(() -> mails().size() == 2);
        assertEquals(2, tables.count("notification"));
    }

    @Test
    void aReplicaSeesTheWatchesThatWereMadeThroughAnother() {
        Intake replica = replica();
        take(replica, batch(0, "Ville de Cholet"));

        Api.watch(keys.operator(), "Angers");
        Outcome outcome = take(replica, batch(1, "Ville d’Angers"));

        assertEquals(Outcome.TAKEN, outcome);
        assertEquals(1, tables.count("match"));
    }

    @Test
    void aReplicaNoLongerMatchesAWatchThatWasEndedThroughAnother() {
        String watch = Api.watch(keys.operator(), "Angers").getString("id");
        Intake replica = replica();
        take(replica, batch(0, "Ville d’Angers"));

        Api.as(keys.operator()).delete("/watches/" + watch);
        Outcome outcome = take(replica, batch(1, "Mairie d’Angers"));

        assertEquals(Outcome.TAKEN, outcome);
        assertEquals(0, tables.count("match"));
    }

    @Test
    void aBatchThatFailsLeavesNothingBehindAndIsTakenInAgain() {
        Api.watch(keys.operator(), "Angers");
        Batch batch = batch(0, "Ville d’Angers");
        tables.run("alter table notification add constraint broken check (place <> 'Angers')");

        boolean failed = fails(batch);
        tables.run("alter table notification drop constraint broken");
        long leftBehind = tables.count("claim") + tables.count("match") + tables.count("notification");
        Outcome again = take(replica(), batch);

        assertEquals(true, failed);
        assertEquals(0, leftBehind);
        assertEquals(Outcome.TAKEN, again);
        assertEquals(1, tables.count("notification"));
    }

    private boolean fails(Batch batch) {
        try {
            take(replica(), batch);
            return false;
        } catch (RuntimeException expected) {
            return true;
        }
    }

    @Test
    void noClaimFallsBetweenThePastAndTheNextWhileAWatchIsMade() throws Exception {
        crawler.feedDown(false);
        int claimsInAll = 300;

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> making = threads.submit(() -> Api.watch(keys.operator(), "Angers"));
            int told = 0;
            // for as long as the watch is being made there is something new, and some of it before and after
            while (told < claimsInAll || !making.isDone()) {
                crawler.appeared("Ville d’Angers no " + told++);
            }
            making.get();
            claimsInAll = told;
        }
        caughtUp();

        assertEquals(claimsInAll, tables.count("match"));
    }
}
