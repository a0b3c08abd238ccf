package org.claimwatch.crawler.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.coverage.LookHistory;
import org.claimwatch.crawler.coverage.LookKind;
import org.claimwatch.crawler.site.Mirror;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrawlPlanTest {
    private static final CrawlPlan PLAN = new CrawlPlan(Duration.ofMinutes(10));
    private static final Instant NOW = Instant.parse("2026-03-02T17:00:00Z");
    private static final MirrorHealth A = MirrorHealth.untried(Mirror.of("http://" + Onions.named("a") + "/"));
    private static final MirrorHealth B = MirrorHealth.untried(Mirror.of("http://" + Onions.named("b") + "/"));
    private static final MirrorHealth C = MirrorHealth.untried(Mirror.of("http://" + Onions.named("c") + "/"));

    @Test
    void visitsOfALiveSiteBeginTenMinutesApartGiveOrTakeATenth() {
        Random random = new Random(1);
        List<MirrorHealth> mirrors = List.of(listing(A));

        for (int i = 0; i < 1000; i++) {
            NextTurn next = PLAN.afterVisit(mirrors, Duration.ofMinutes(1), NOW, random);
            Duration apart = next.visitIn().plusMinutes(1);

            assertEquals(Lane.LIVE, next.lane());
            assertTrue(apart.compareTo(Duration.ofMinutes(9)) >= 0, apart.toString());
            assertTrue(apart.compareTo(Duration.ofMinutes(11)) <= 0, apart.toString());
        }
    }

    @Test
    void aVisitLongerThanTheIntervalIsFollowedByAPauseAllTheSame() {
        NextTurn next = PLAN.afterVisit(List.of(listing(A)), Duration.ofHours(1), NOW, new Random(1));

        assertEquals(Duration.ofMinutes(1), next.visitIn());
    }

    @Test
    void anIntervalOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new CrawlPlan(Duration.ZERO));
    }

    @ParameterizedTest(name = "{0} failures in a row: {1}")
    @CsvSource({"1, PT10M", "2, PT20M", "3, PT40M", "7, PT10H40M", "8, PT20H", "9, PT20H", "1000000, PT20H"})
    void aDeadMirrorIsLeftAloneTwiceAsLongEachTimeUpToADay(int failures, Duration pause) {
        MirrorHealth mirror = new MirrorHealth(A.mirror(), failures, NOW, null, false, null);

        assertEquals(pause, PLAN.pauseOf(mirror));
    }

    @Test
    void oneFailureDoesNotMakeASiteDeadAndTwoDo() {
        MirrorHealth once = listing(A).failed(NOW);
        MirrorHealth twice = once.failed(NOW);

        assertEquals(Lane.LIVE, lane(once));
        assertEquals(Lane.SLOW, lane(twice));
    }

    @Test
    void aSiteThatNeverAnsweredIsSlowFromItsFirstFailureOn() {
        assertEquals(Lane.SLOW, lane(A.failed(NOW)));
    }

    @Test
    void aDeadSiteIsVisitedWhenTheFirstOfItsMirrorsIsDue() {
        MirrorHealth longDead = new MirrorHealth(A.mirror(), 20, NOW.minus(Duration.ofHours(19)), null, false, null);
        MirrorHealth justDied = new MirrorHealth(B.mirror(), 3, NOW, null, false, null);

        NextTurn next = PLAN.afterVisit(List.of(longDead, justDied), Duration.ofMinutes(2), NOW, zero());

        assertEquals(new NextTurn(Duration.ofMinutes(40), Lane.SLOW, null), next);
    }

    @Test
    void theHealthiestMirrorIsTriedFirst() {
        MirrorHealth captcha = A.answered(NOW, false, null);
        MirrorHealth listed = B.answered(NOW.minusSeconds(60), true, null);
        MirrorHealth failedOnce = listing(C).failed(NOW.minus(Duration.ofHours(1)));

        List<MirrorHealth> round = PLAN.round(Turn.VISIT, List.of(failedOnce, captcha, listed), NOW);

        assertEquals(List.of(listed, captcha, failedOnce), round);
    }

    @Test
    void betweenEqualsTheOneInUseStaysInUse() {
        MirrorHealth before = A.answered(NOW.minusSeconds(600), true, null);
        MirrorHealth inUse = B.answered(NOW.minusSeconds(60), true, null);

        assertEquals(inUse, PLAN.round(Turn.VISIT, List.of(before, inUse), NOW).getFirst());
    }

    @Test
    void aMirrorThatBacksOffIsNotTriedByAVisitUnlessAnOperatorAsks() {
        MirrorHealth live = listing(A);
        MirrorHealth dead = new MirrorHealth(B.mirror(), 9, NOW.minusSeconds(60), null, false, null);

        assertEquals(List.of(live), PLAN.round(Turn.VISIT, List.of(dead, live), NOW));
        assertEquals(List.of(live, dead), PLAN.round(Turn.ASKED_VISIT, List.of(dead, live), NOW));
    }

    @Test
    void aProbeTriesTheMirrorThatHasWaitedLongestAndNeverTheOneInUse() {
        MirrorHealth inUse = listing(A);
        MirrorHealth dead = new MirrorHealth(B.mirror(), 9, NOW.minus(Duration.ofHours(21)), null, false, null);

        assertEquals(List.of(C), PLAN.round(Turn.PROBE, List.of(inUse, dead, C), NOW));
        assertEquals(List.of(dead), PLAN.round(Turn.PROBE, List.of(inUse, dead), NOW));
        assertEquals(List.of(), PLAN.round(Turn.PROBE, List.of(inUse), NOW));
    }

    @Test
    void aSiteOfOneMirrorHasNothingToProbe() {
        assertNull(
                PLAN.afterVisit(List.of(listing(A)), Duration.ZERO, NOW, zero()).probeIn());
    }

    @ParameterizedTest(name = "read {0}, cut short {1}, missed {2} ago: {3}")
    @CsvSource({
        "      ,       ,       , FULL",
        "PT19H ,       ,       , HEAD",
        "PT20H ,       ,       , FULL",
        "PT25H , PT30M ,       , HEAD",
        "PT25H , PT1H  ,       , FULL",
        "      , PT30M ,       , HEAD",
        "PT59M ,       , PT24H , HEAD",
        "PT1H  ,       , PT24H , FULL",
        "PT1H  ,       , P8D   , HEAD",
    })
    void theWholeListIsWalkedDailyAndHourlyWhereItsHeadIsNotToBeTrusted(
            @Nullable Duration read, @Nullable Duration cut, @Nullable Duration missed, LookKind kind) {
        LookHistory history = new LookHistory(ago(read), ago(cut), ago(missed));

        assertEquals(kind, PLAN.kind(Turn.VISIT, history, NOW));
        assertEquals(LookKind.FULL, PLAN.kind(Turn.ASKED_VISIT, history, NOW));
    }

    private static Lane lane(MirrorHealth... mirrors) {
        return PLAN.afterVisit(Stream.of(mirrors).toList(), Duration.ZERO, NOW, zero())
                .lane();
    }

    private static MirrorHealth listing(MirrorHealth mirror) {
        return mirror.answered(NOW, true, null);
    }

    private static @Nullable Instant ago(@Nullable Duration span) {
        return span == null ? null : NOW.minus(span);
    }

    /** No jitter where it only adds. */
    private static Random zero() {
        return new Random() {
            @Override
            public double nextDouble() {
                return 0;
            }
        };
    }
}
