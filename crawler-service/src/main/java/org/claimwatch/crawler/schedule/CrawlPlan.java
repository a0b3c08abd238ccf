package org.claimwatch.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.claimwatch.crawler.coverage.LookHistory;
import org.claimwatch.crawler.coverage.LookKind;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a site is asked, at which of its mirrors, and how far its listing is read. Pure: the time and the chance
 * come in.
 *
 * @param every from the start of one visit of a live site to the start of the next, on average
 */
public record CrawlPlan(Duration every) {
    /** The longest that a probe takes, so that it does not hold up the visit that comes next. */
    public static final Duration LONGEST_PROBE = Duration.ofMinutes(3);

    /** A probe that finds no room between two visits for so long goes first all the same. */
    public static final Duration PROBE_WAITS = Duration.ofHours(1);

    /**
     * How long a mirror is left alone at most, dead ones and those that are not in use: with the jitter 22 hours, so that
     * one that returns is noticed within the day. None is ever given up.
     */
    static final Duration LONGEST_PAUSE = Duration.ofHours(20);

    /** With the jitter, and with one walk that fails, still within the 24 hours of a report. */
    static final Duration FULL_AFTER = Duration.ofHours(20);

    /** A listing that is always cut short, by its length or by a page that fails, is not walked all day. */
    static final Duration FULL_AGAIN_AFTER = Duration.ofHours(1);

    /** How long the head of a listing is not trusted that turned out not to have its newest postings first. */
    static final Duration MISTRUSTED_FOR = Duration.ofDays(7);

    /**
     * A tenth each way: enough that sites added together drift apart, and that no server sees a beat in its log; little
     * enough that "every ten minutes" stays true.
     */
    private static final double JITTER = 0.1;

    /** A site whose visit took longer than the interval still gets a breath, so that it is never hammered. */
    private static final double SHORTEST = 0.1;

    /** The mirror in use and two more: a visit that finds them dead has held its place for six minutes at most. */
    private static final int MIRRORS_A_VISIT = 3;

    /** An operator waits for it, and sites have up to some twenty. */
    private static final int MIRRORS_AN_ASKED_VISIT = 20;

    private static final Comparator<MirrorHealth> HEALTHIEST_FIRST = Comparator.comparing(
                    (MirrorHealth mirror) -> !(mirror.isAlive() && mirror.failures() == 0 && mirror.listed()))
            .thenComparing(mirror -> !(mirror.isAlive() && mirror.failures() == 0))
            .thenComparing(MirrorHealth::failures)
            .thenComparing(MirrorHealth::answeredAt, Comparator.nullsLast(Comparator.reverseOrder()));

    public CrawlPlan {
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("the interval between visits must be positive");
        }
    }

    /**
     * The mirrors to try in this turn until one shows a listing, the healthiest first. At least one, where there is any.
     *
     * @param mirrors of the site, in the operator's order, which decides between equals
     */
    public List<MirrorHealth> round(Turn turn, List<MirrorHealth> mirrors, Instant now) {
        List<MirrorHealth> byHealth = mirrors.stream().sorted(HEALTHIEST_FIRST).toList();
        return switch (turn) {
            case ASKED_VISIT -> byHealth.stream().limit(MIRRORS_AN_ASKED_VISIT).toList();
            case VISIT -> {
                Search search = Search.of(mirrors);
                List<MirrorHealth> due = byHealth.stream()
                        .filter(mirror ->
                                mirror.failures() == 0 || !dueAt(mirror, search).isAfter(now))
                        .limit(MIRRORS_A_VISIT)
                        .toList();
                yield due.isEmpty() ? firstDue(byHealth, search) : due;
            }
            case PROBE -> firstDue(notInUse(byHealth), Search.of(mirrors));
        };
    }

    /** How far the next look goes. */
    public LookKind kind(Turn turn, LookHistory history, Instant now) {
        if (turn == Turn.ASKED_VISIT) {
            return LookKind.FULL;
        }
        boolean mistrusted = isWithin(MISTRUSTED_FOR, history.missedAt(), now);
        Duration goodFor = mistrusted ? FULL_AGAIN_AFTER : FULL_AFTER;
        boolean wanted = !isWithin(goodFor, history.readInFullAt(), now);
        return wanted && !isWithin(FULL_AGAIN_AFTER, history.cutShortAt(), now) ? LookKind.FULL : LookKind.HEAD;
    }

    /**
     * When the site has its turns after a visit.
     *
     * @param mirrors of the site, all of them, as the visit leaves them
     * @param took how long the visit was
     */
    public NextTurn afterVisit(List<MirrorHealth> mirrors, Duration took, Instant now, RandomGenerator random) {
        if (mirrors.stream().noneMatch(MirrorHealth::isAlive)) {
            Duration pause = longer(untilDue(mirrors, Search.of(mirrors), now, random), scaled(SHORTEST));
            return new NextTurn(pause, Lane.SLOW, null);
        }
        return new NextTurn(pauseAfter(took, random), Lane.LIVE, untilProbe(mirrors, now, random));
    }

    /** Until a mirror that is not in use is to be tried; null where all of them are. */
    public @Nullable Duration untilProbe(List<MirrorHealth> mirrors, Instant now, RandomGenerator random) {
        List<MirrorHealth> others =
                notInUse(mirrors.stream().sorted(HEALTHIEST_FIRST).toList());
        return others.isEmpty() ? null : untilDue(others, Search.of(mirrors), now, random);
    }

    /** How long a mirror is left alone that failed so many times in a row, or is not in use. */
    Duration pauseOf(MirrorHealth mirror) {
        if (mirror.failures() == 0) {
            return LONGEST_PAUSE;
        }
        int doublings =
                Math.min(mirror.failures() - 1, 20); // beyond, the number would overflow and the cap has long won
        Duration pause = every.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private Duration pauseAfter(Duration visit, RandomGenerator random) {
        double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
        return longer(scaled(factor).minus(visit), scaled(SHORTEST));
    }

    /** Jitter makes it later only, so that a turn finds the mirror due that it was planned for. */
    private Duration untilDue(List<MirrorHealth> mirrors, Search search, Instant now, RandomGenerator random) {
        Duration wait = Duration.between(now, dueAt(firstDue(mirrors, search).getFirst(), search));
        return wait.isNegative()
                ? Duration.ZERO
                : wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
    }

    private Instant dueAt(MirrorHealth mirror, Search search) {
        return mirror.triedAt() == null || search.wants(mirror)
                ? Instant.MIN
                : mirror.triedAt().plus(pauseOf(mirror));
    }

    private List<MirrorHealth> firstDue(List<MirrorHealth> mirrors, Search search) {
        return mirrors.stream().min(Comparator.comparing(mirror -> dueAt(mirror, search))).stream()
                .toList();
    }

    private static List<MirrorHealth> notInUse(List<MirrorHealth> byHealth) {
        return byHealth.subList(Math.min(1, byHealth.size()), byHealth.size());
    }

    /**
     * Where none of a site's mirrors answers any more, each other is tried once at once, however long it was to be left alone:
     * one of them may have returned without being needed.
     *
     * @param since when the site was last heard; null where it need not be searched for
     */
    private record Search(@Nullable Instant since) {
        static Search of(List<MirrorHealth> mirrors) {
            boolean answers = mirrors.stream().anyMatch(mirror -> mirror.isAlive() && mirror.failures() == 0);
            return new Search(
                    answers
                            ? null
                            : mirrors.stream()
                                    .map(MirrorHealth::answeredAt)
                                    .filter(Objects::nonNull)
                                    .max(Comparator.naturalOrder())
                                    .orElse(null));
        }

        boolean wants(MirrorHealth mirror) {
            return since != null && mirror.triedAt() != null && mirror.triedAt().isBefore(since);
        }
    }

    private static boolean isWithin(Duration span, @Nullable Instant then, Instant now) {
        return then != null && then.plus(span).isAfter(now);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private Duration scaled(double factor) {
        return Duration.ofMillis(Math.round(every.toMillis() * factor));
    }
}
