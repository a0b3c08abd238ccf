package org.claimwatch.alert.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.claimwatch.alert.notify.Delivery;
import org.claimwatch.alert.notify.DeliveryState;
import org.claimwatch.alert.notify.Dispatch;
import org.claimwatch.alert.notify.RetryPlan.Next;
import org.claimwatch.alert.notify.postgres.DeliveryLedger;
import org.claimwatch.alert.outside.Api;
import org.claimwatch.alert.outside.ServiceTest;
import org.junit.jupiter.api.Test;

/** Leases of the outbox, in a time that the service's own worker does not reach. */
@QuarkusTest
class DeliveryLedgerTest extends ServiceTest {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final List<String> PLACES = List.of("Angers", "Nantes", "Cholet", "Saumur", "Laval");
    private static final Set<UUID> NONE = Set.of();

    @Inject
    Database database;

    @Inject
    DeliveryLedger ledger;

    private final Instant later = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);

    private List<Dispatch> lease(String worker, Instant now, int limit, Set<UUID> busy) {
        return database.await(session -> ledger.lease(session, worker, now, LEASE, limit, busy));
    }

    private boolean delivered(Dispatch dispatch) {
        return database.await(session -> ledger.finish(
                session,
                dispatch,
                new Delivery.Delivered("250", null),
                new Next.Ended(DeliveryState.DELIVERED),
                later));
    }

    /** So many receivers, each with so many deliveries that are due in an hour. */
    private void outbox(int receivers, int each) {
        PLACES.subList(0, each).forEach(place -> Api.watch(keys.operator(), place));
        for (int i = 0; i < receivers; i++) {
            Api.receiver(keys.operator(), "press" + i + "@city.example", "en");
        }
        PLACES.subList(0, each).forEach(place -> crawler.appeared("Mairie de " + place));
        await().atMost(SOON).until(() -> tables.count("delivery where state = 'DELIVERED'") == (long) receivers * each);
        tables.run("update delivery set state = 'PENDING', attempts = 0, ended_at = null,"
                + " due_at = now() + interval '30 minutes'");
    }

    @Test
    void aDeliveryIsLeasedByOneWorkerOnlyUntilTheLeaseEnds() {
        outbox(1, 1);

        List<Dispatch> first = lease("one", later, 8, NONE);
        List<Dispatch> meanwhile = lease("two", later.plus(LEASE).minusMillis(1), 8, NONE);
        List<Dispatch> afterwards = lease("two", later.plus(LEASE), 8, NONE);

        assertEquals(List.of(1), first.stream().map(Dispatch::attempt).toList());
        assertEquals(List.of(), meanwhile);
        assertEquals(List.of(2), afterwards.stream().map(Dispatch::attempt).toList());
    }

    @Test
    void whatIsLeasedIsNoMoreDue() {
        outbox(2, 1);

        long before = database.await(session -> ledger.countDue(session, later));
        lease("one", later, 1, NONE);
        long after = database.await(session -> ledger.countDue(session, later));

        assertEquals(List.of(2L, 1L), List.of(before, after));
    }

    @Test
    void aWorkerThatComesTooLateWritesNothing() {
        outbox(1, 1);
        Dispatch stale = lease("one", later, 8, NONE).getFirst();
        Dispatch current = lease("two", later.plus(LEASE), 8, NONE).getFirst();

        assertFalse(delivered(stale));
        assertTrue(delivered(current));
        assertFalse(delivered(current));
    }

    @Test
    void aWorkerThatComesBackTakesUpWhatItHadUnderWayAndNothingElse() {
        outbox(2, 1);
        UUID mine = lease("one", later, 1, NONE).getFirst().deliveryId();
        lease("two", later, 1, NONE);

        int released = database.await(session -> ledger.release(session, "one", later));

        assertEquals(1, released);
        assertEquals(
                List.of(mine),
                lease("one", later, 8, NONE).stream().map(Dispatch::deliveryId).toList());
    }

    @Test
    void oneReceiverTakesOnePlaceHoweverMuchIsDueForIt() {
        outbox(2, 5);

        List<Dispatch> leased = new ArrayList<>(lease("one", later, 8, NONE));
        Set<UUID> busy = new HashSet<>();
        leased.forEach(dispatch -> busy.add(dispatch.receiver().id()));
        List<Dispatch> more = lease("one", later, 8, Set.copyOf(busy));

        assertEquals(busy.size(), leased.size());
        more.forEach(dispatch -> assertFalse(busy.contains(dispatch.receiver().id())));
    }

    @Test
    void workersThatLeaseAtTheSameTimeGetDifferentDeliveries() throws Exception {
        outbox(12, 1);
        Callable<List<Dispatch>> lease = () -> lease("any", later, 3, NONE);

        List<UUID> leased = new ArrayList<>();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : workers.invokeAll(Collections.nCopies(8, lease))) {
                result.get().forEach(dispatch -> leased.add(dispatch.deliveryId()));
            }
        }

        assertEquals(leased.size(), Set.copyOf(leased).size());
    }
}
