package org.claimwatch.crawler.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.site.Mirror;

/** The plan over a week of one site, whatever its mirrors do. */
class CrawlPlanProperties {
    private static final Instant BEGINNING = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<Mirror> MIRRORS = IntStream.range(0, 8)
            .mapToObj(i -> Mirror.of("http://" + Onions.named("plan" + i) + "/"))
            .toList();

    private record Asked(Turn turn, List<MirrorHealth> round) {}

    @Property(tries = 60)
    void noMirrorIsEverGivenUpOrLeftAloneForADay(
            @ForAll @IntRange(min = 1, max = 8) int mirrors,
            @ForAll @IntRange(min = 2, max = 60) int minutes,
            @ForAll long chance) {
        Week week = new Week(mirrors, Duration.ofMinutes(minutes), new Random(chance));

        week.run();

        for (Mirror mirror : MIRRORS.subList(0, mirrors)) {
            assertTrue(
                    week.longestLeftAlone(mirror).compareTo(DAY) < 0,
                    () -> mirror + " " + week.longestLeftAlone(mirror));
        }
    }

    @Property(tries = 60)
    void aLiveSiteIsNeverKeptWaitingAndNeverHammered(
            @ForAll @IntRange(min = 1, max = 8) int mirrors,
            @ForAll @IntRange(min = 2, max = 60) int minutes,
            @ForAll long chance) {
        Duration every = Duration.ofMinutes(minutes);
        Week week = new Week(mirrors, every, new Random(chance));

        week.run();

        for (NextTurn next : week.planned) {
            assertTrue(next.visitIn().compareTo(every.dividedBy(10)) >= 0, next::toString);
            Duration most = next.lane() == Lane.LIVE ? every.multipliedBy(11).dividedBy(10) : Duration.ofHours(22);
            assertTrue(next.visitIn().compareTo(most) <= 0, next::toString);
        }
    }

    @Property(tries = 60)
    void aTurnAsksSomeOfTheSitesMirrorsEachOnce(@ForAll @IntRange(min = 1, max = 8) int mirrors, @ForAll long chance) {
        Week week = new Week(mirrors, Duration.ofMinutes(10), new Random(chance));

        week.run();

        for (Asked asked : week.asked) {
            assertFalse(asked.round().isEmpty());
            assertEquals(asked.round().size(), new HashSet<>(asked.round()).size());
            assertTrue(asked.turn() == Turn.VISIT || asked.round().size() == 1);
        }
    }

    @Property
    void theBackOffIsBoundedAndNeverShrinks(
            @ForAll @IntRange(min = 1) int failures, @ForAll @IntRange(min = 2, max = 1440) int minutes) {
        CrawlPlan plan = new CrawlPlan(Duration.ofMinutes(minutes));

        Duration pause = plan.pauseOf(dead(failures));
        Duration next = plan.pauseOf(dead(failures == Integer.MAX_VALUE ? failures : failures + 1));

        assertTrue(pause.isPositive());
        assertTrue(next.compareTo(pause) >= 0);
        assertTrue(next.compareTo(CrawlPlan.LONGEST_PAUSE) <= 0);
    }

    private static MirrorHealth dead(int failures) {
        return new MirrorHealth(MIRRORS.getFirst(), failures, BEGINNING, null, false, null);
    }

    /** A site with places to spare: its turns begin when they are due, one at a time. */
    private static final class Week {
        final List<Asked> asked = new ArrayList<>();
        final Map<Mirror, List<Instant>> triedAt = new HashMap<>();
        final List<NextTurn> planned = new ArrayList<>();
        private final CrawlPlan plan;
        private final Random random;
        private final MirrorHealth[] mirrors;
        private Instant now = BEGINNING;
        private Instant visitAt = BEGINNING;
        private Instant probeAt = Instant.MAX;

        Week(int mirrors, Duration every, Random random) {
            this.plan = new CrawlPlan(every);
            this.random = random;
            this.mirrors =
                    MIRRORS.stream().limit(mirrors).map(MirrorHealth::untried).toArray(MirrorHealth[]::new);
        }

        void run() {
            while (now.isBefore(BEGINNING.plus(WEEK))) {
                boolean fits = probeAt.isBefore(visitAt.minus(CrawlPlan.LONGEST_PROBE));
                boolean overdue = probeAt != Instant.MAX
                        && probeAt.plus(CrawlPlan.PROBE_WAITS).isBefore(visitAt);
                turn(fits || overdue ? Turn.PROBE : Turn.VISIT);
            }
        }

        private void turn(Turn turn) {
            Instant due = turn == Turn.PROBE ? probeAt : visitAt;
            now = due.isAfter(now) ? due : now;
            Instant began = now;
            List<MirrorHealth> round = plan.round(turn, List.of(mirrors), now);
            asked.add(new Asked(turn, round));
            for (MirrorHealth mirror : round) {
                triedAt.computeIfAbsent(mirror.mirror(), it -> new ArrayList<>(List.of(BEGINNING)))
                        .add(now);
                boolean answers = random.nextInt(4) == 0;
                now = now.plusSeconds(answers ? 5 : 60 + random.nextInt(60));
                remember(answers ? mirror.answered(now, random.nextBoolean(), null) : mirror.failed(now));
                if (answers) {
                    break;
                }
            }
            if (turn == Turn.PROBE) {
                probeAt = at(plan.untilProbe(List.of(mirrors), now, random));
            } else {
                NextTurn next = plan.afterVisit(List.of(mirrors), Duration.between(began, now), now, random);
                planned.add(next);
                visitAt = now.plus(next.visitIn());
                Instant probe = at(next.probeIn());
                probeAt = probeAt.isBefore(now) && probe != Instant.MAX ? probeAt : probe;
            }
        }

        Duration longestLeftAlone(Mirror mirror) {
            List<Instant> tries = new ArrayList<>(triedAt.getOrDefault(mirror, List.of(BEGINNING)));
            tries.add(now);
            return IntStream.range(1, tries.size())
                    .mapToObj(i -> Duration.between(tries.get(i - 1), tries.get(i)))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        private Instant at(Duration pause) {
            return pause == null ? Instant.MAX : now.plus(pause);
        }

        private void remember(MirrorHealth mirror) {
            Arrays.setAll(mirrors, i -> mirrors[i].mirror().equals(mirror.mirror()) ? mirror : mirrors[i]);
        }
    }
}
