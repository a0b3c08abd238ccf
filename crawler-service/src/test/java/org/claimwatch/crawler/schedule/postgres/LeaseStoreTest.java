package org.claimwatch.crawler.schedule.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.claimwatch.crawler.InDatabase;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.schedule.Lease;
import org.claimwatch.crawler.site.postgres.SiteStore;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class LeaseStoreTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration OVER = Duration.ofSeconds(-1);

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    LeaseStore leases;

    @Inject
    SiteStore sites;

    @BeforeEach
    void nothingIsDue() {
        InDatabase.nothingIsDue(sessions);
    }

    @Test
    void aDueSiteIsLeasedOnce() {
        UUID site = dueSite();

        List<Lease> first = lease("a", MINUTE);
        List<Lease> second = lease("b", MINUTE);

        assertEquals(List.of(site), first.stream().map(Lease::siteId).toList());
        assertEquals(List.of(), second);
    }

    @Test
    void replicasThatLeaseAtTheSameTimeNeverGetTheSameSite() throws Exception {
        Set<UUID> due = new HashSet<>();
        IntStream.range(0, 40).forEach(i -> due.add(dueSite()));
        List<Callable<List<Lease>>> replicas = IntStream.range(0, 8)
                .<Callable<List<Lease>>>mapToObj(i -> () -> run(s -> leases.leaseDue(s, "replica " + i, MINUTE, 10)))
                .toList();

        List<UUID> leased = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(replicas)) {
                result.get().forEach(lease -> leased.add(lease.siteId()));
            }
        }
        lease("the rest", MINUTE).forEach(lease -> leased.add(lease.siteId()));

        assertEquals(due.size(), leased.size());
        assertEquals(due, new HashSet<>(leased));
    }

    @Test
    void aLeaseThatEndedIsTakenOverWithAHigherFencingNumber() {
        dueSite();
        Lease stalled = lease("a", OVER).getFirst();

        Lease taken = lease("b", MINUTE).getFirst();
        boolean renewed = run(s -> leases.renew(s, stalled, MINUTE));

        assertEquals(stalled.siteId(), taken.siteId());
        assertTrue(taken.fencing() > stalled.fencing());
        assertFalse(renewed);
        assertFalse(holds(stalled));
        assertTrue(holds(taken));
    }

    @Test
    void aLeaseThatEndedAndThatNobodyTookStillHolds() {
        dueSite();

        Lease lease = lease("a", OVER).getFirst();

        assertTrue(holds(lease));
    }

    @Test
    void aLeaseThatIsRenewedIsNotTakenOver() {
        dueSite();
        Lease lease = lease("a", OVER).getFirst();

        boolean renewed = run(s -> leases.renew(s, lease, MINUTE));

        assertTrue(renewed);
        assertEquals(List.of(), lease("b", MINUTE));
    }

    @Test
    void aSiteThatWasGivenBackIsDueAfterThePause() {
        dueSite();
        Lease lease = lease("a", MINUTE).getFirst();

        run(s -> leases.giveBack(s, lease, MINUTE));
        List<Lease> beforeThePauseEnds = lease("a", MINUTE);
        InDatabase.execute(
                sessions,
                "UPDATE site SET next_visit_at = next_visit_at - interval '61 seconds' WHERE id = '" + lease.siteId()
                        + "'");

        assertEquals(List.of(), beforeThePauseEnds);
        assertEquals(1, lease("a", MINUTE).size());
    }

    @Test
    void aVisitThatIsAskedForDuringAVisitFollowsIt() {
        UUID site = dueSite();
        Lease lease = lease("a", MINUTE).getFirst();

        boolean accepted = run(s -> leases.visitNow(s, site));
        List<Lease> during = lease("b", MINUTE);
        run(s -> leases.giveBack(s, lease, MINUTE));

        assertTrue(accepted);
        assertEquals(List.of(), during);
        assertEquals(1, lease("b", MINUTE).size());
    }

    @Test
    void aReplicaThatStartsAgainTakesUpItsOwnSitesAndNobodyElses() {
        UUID mine = dueSite();
        lease("a", MINUTE);
        dueSite();
        lease("b", MINUTE);

        run(s -> leases.abandonAll(s, "a"));

        assertEquals(
                List.of(mine), lease("a", MINUTE).stream().map(Lease::siteId).toList());
    }

    @Test
    void aVisitOfASiteThatWasDeletedHasLostItsLease() {
        UUID site = dueSite();
        Lease lease = lease("a", MINUTE).getFirst();

        run(s -> sites.delete(s, site));

        assertFalse(holds(lease));
        assertEquals(List.of(), lease("b", MINUTE));
    }

    @Test
    void theLongestOverdueIsLeasedFirst() {
        UUID late = InDatabase.addSite(sessions, Duration.ofSeconds(-5), mirror());
        UUID later = InDatabase.addSite(sessions, Duration.ofSeconds(-60), mirror());

        List<Lease> first = run(s -> leases.leaseDue(s, "a", MINUTE, 1));
        List<Lease> second = run(s -> leases.leaseDue(s, "a", MINUTE, 1));

        assertEquals(later, first.getFirst().siteId());
        assertEquals(late, second.getFirst().siteId());
    }

    @Test
    void sitesThatWaitTooLongAreCounted() {
        InDatabase.addSite(sessions, Duration.ofSeconds(-90), mirror());
        InDatabase.addSite(sessions, Duration.ofSeconds(-5), mirror());

        long overdue = run(s -> leases.overdue(s, MINUTE));

        assertEquals(1, overdue);
    }

    private UUID dueSite() {
        return InDatabase.addSite(sessions, Duration.ZERO, mirror());
    }

    private static String mirror() {
        return "http://" + Onions.named(UUID.randomUUID().toString()) + "/";
    }

    private boolean holds(Lease lease) {
        return run(session -> leases.holds(session, lease));
    }

    private List<Lease> lease(String holder, Duration length) {
        return run(session -> leases.leaseDue(session, holder, length, 100));
    }

    private <T> T run(Function<Mutiny.Session, Uni<T>> work) {
        return InDatabase.run(sessions, work);
    }
}
