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
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.claimwatch.crawler.InDatabase;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.schedule.Lane;
import org.claimwatch.crawler.schedule.Lease;
import org.claimwatch.crawler.schedule.NextTurn;
import org.claimwatch.crawler.schedule.Turn;
import org.claimwatch.crawler.site.postgres.SiteStore;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class LeaseStoreTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration OVER = Duration.ofSeconds(-1);
    private static final NextTurn IN_A_MINUTE = new NextTurn(MINUTE, Lane.LIVE, null);

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
                .<Callable<List<Lease>>>mapToObj(
                        i -> () -> run(s -> leases.leaseDue(s, "replica " + i, MINUTE, Lane.LIVE, 10)))
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
    void aLeaseThatEndedHoldsNoMoreEvenIfNobodyTookIt() {
        dueSite();
        Lease lease = lease("a", OVER).getFirst();

        boolean renewed = run(s -> leases.renew(s, lease, MINUTE));

        assertFalse(renewed);
        assertFalse(holds(lease));
    }

    @Test
    void aLeaseThatIsRenewedIsNotTakenOver() {
        dueSite();
        Lease lease = lease("a", Duration.ofSeconds(5)).getFirst();

        boolean renewed = run(s -> leases.renew(s, lease, MINUTE));
        InDatabase.execute(
                sessions,
                "UPDATE site SET lease_until = lease_until - interval '30 seconds' WHERE id = '" + lease.siteId()
                        + "'");

        assertTrue(renewed);
        assertTrue(holds(lease));
        assertEquals(List.of(), lease("b", MINUTE));
    }

    @Test
    void sitesThatAreProbablyDeadHaveALaneOfTheirOwn() {
        UUID live = dueSite();
        UUID dead = dueSite();
        InDatabase.execute(sessions, "UPDATE site SET slow = true WHERE id = '" + dead + "'");

        assertEquals(List.of(live), sites(lease("a", MINUTE)));
        assertEquals(List.of(dead), sites(leaseSlow(MINUTE)));
    }

    @Test
    void aVisitOfADeadSiteThatIsAskedForDoesNotWaitAmongTheDead() {
        UUID dead = dueSite();
        InDatabase.execute(sessions, "UPDATE site SET slow = true WHERE id = '" + dead + "'");

        run(s -> leases.visitNow(s, dead));
        List<Lease> leased = lease("a", MINUTE);

        assertEquals(Turn.ASKED_VISIT, leased.getFirst().turn());
        assertEquals(List.of(), leaseSlow(MINUTE));
    }

    @Test
    void aMirrorThatIsNotInUseIsTriedBetweenTwoVisitsAndLeavesTheNextWhereItWas() {
        UUID site = InDatabase.addSite(sessions, Duration.ofMinutes(10), mirror());
        InDatabase.execute(sessions, "UPDATE site SET next_probe_at = now() WHERE id = '" + site + "'");

        Lease probe = leaseSlow(MINUTE).getFirst();
        run(s -> leases.giveBack(s, probe, Duration.ofDays(1)));
        InDatabase.execute(
                sessions,
                "UPDATE site SET next_visit_at = next_visit_at - interval '10 minutes' WHERE id = '" + site + "'");

        assertEquals(Turn.PROBE, probe.turn());
        assertEquals(List.of(), leaseSlow(MINUTE));
        assertEquals(Turn.VISIT, lease("a", MINUTE).getFirst().turn());
    }

    @Test
    void aMirrorIsNotTriedRightBeforeAVisitUnlessItHasWaitedForAnHour() {
        UUID site = InDatabase.addSite(sessions, Duration.ofMinutes(1), mirror());
        InDatabase.execute(sessions, "UPDATE site SET next_probe_at = now() WHERE id = '" + site + "'");

        List<Lease> rightBefore = leaseSlow(MINUTE);
        InDatabase.execute(
                sessions, "UPDATE site SET next_probe_at = now() - interval '61 minutes' WHERE id = '" + site + "'");

        assertEquals(List.of(), rightBefore);
        assertEquals(List.of(site), sites(leaseSlow(MINUTE)));
    }

    @Test
    void aSiteHasOneTurnAtATime() {
        UUID site = InDatabase.addSite(sessions, Duration.ofMinutes(10), mirror());
        InDatabase.execute(sessions, "UPDATE site SET next_probe_at = now() WHERE id = '" + site + "'");
        Lease probe = leaseSlow(MINUTE).getFirst();

        run(s -> leases.visitNow(s, site));
        List<Lease> during = lease("b", MINUTE);
        run(s -> leases.giveBack(s, probe, (Duration) null));

        assertEquals(List.of(), during);
        assertEquals(Turn.ASKED_VISIT, lease("b", MINUTE).getFirst().turn());
    }

    @Test
    void aMirrorThatWaitsToBeTriedGoesOnWaitingThroughVisits() {
        UUID site = dueSite();
        InDatabase.execute(
                sessions, "UPDATE site SET next_probe_at = now() - interval '61 minutes' WHERE id = '" + site + "'");
        Lease visit = lease("a", MINUTE).getFirst();

        run(s -> leases.giveBack(s, visit, new NextTurn(MINUTE, Lane.LIVE, Duration.ofMinutes(5))));

        assertEquals(List.of(site), sites(leaseSlow(MINUTE)));
    }

    /** Whatever replicas do, and however they stall: of all leases of a site that were ever given, one holds at most. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverDoTwoReplicasHoldOneSite(long seed) {
        Random random = new Random(seed);
        List<UUID> all = List.of(dueSite(), dueSite(), dueSite());
        List<Lease> given = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            UUID site = all.get(random.nextInt(all.size()));
            Lease any = given.isEmpty() ? null : given.get(random.nextInt(given.size()));
            switch (random.nextInt(6)) {
                case 0 -> given.addAll(lease("replica " + random.nextInt(3), random.nextBoolean() ? MINUTE : OVER));
                case 1 -> given.addAll(leaseSlow(MINUTE));
                case 2 -> run(s -> leases.visitNow(s, site));
                case 3 ->
                    InDatabase.execute(
                            sessions,
                            "UPDATE site SET lease_until = now() WHERE lease_until IS NOT NULL AND id = '" + site
                                    + "'");
                case 4 ->
                    InDatabase.execute(sessions, "UPDATE site SET next_probe_at = now() WHERE id = '" + site + "'");
                default -> {
                    if (any != null && holds(any)) {
                        run(s -> leases.giveBack(s, any, IN_A_MINUTE));
                    }
                }
            }

            for (UUID each : all) {
                long holding = given.stream()
                        .filter(lease -> lease.siteId().equals(each) && holds(lease))
                        .count();
                assertTrue(holding <= 1, "step " + step + ": " + holding + " hold " + each);
            }
        }
    }

    @Test
    void anExcludedSiteIsNotLeased() {
        UUID site = dueSite();
        InDatabase.execute(
                sessions,
                "INSERT INTO site_exclusion (site_id, excluded_by, reason) VALUES ('" + site + "', 'op', 'asked to')");

        List<Lease> excluded = lease("a", MINUTE);
        InDatabase.execute(sessions, "UPDATE site_exclusion SET ended_at = now() WHERE site_id = '" + site + "'");

        assertEquals(List.of(), excluded);
        assertEquals(List.of(site), sites(lease("a", MINUTE)));
    }

    @Test
    void aSiteThatWasGivenBackIsDueAfterThePause() {
        dueSite();
        Lease lease = lease("a", MINUTE).getFirst();

        run(s -> leases.giveBack(s, lease, IN_A_MINUTE));
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
        run(s -> leases.giveBack(s, lease, IN_A_MINUTE));

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

        List<Lease> first = run(s -> leases.leaseDue(s, "a", MINUTE, Lane.LIVE, 1));
        List<Lease> second = run(s -> leases.leaseDue(s, "a", MINUTE, Lane.LIVE, 1));

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
        return run(session -> leases.leaseDue(session, holder, length, Lane.LIVE, 100));
    }

    private List<Lease> leaseSlow(Duration length) {
        return run(session -> leases.leaseDue(session, "slow", length, Lane.SLOW, 100));
    }

    private static List<UUID> sites(List<Lease> leases) {
        return leases.stream().map(Lease::siteId).toList();
    }

    private <T> T run(Function<Mutiny.Session, Uni<T>> work) {
        return InDatabase.run(sessions, work);
    }
}
