package org.claimwatch.benchmarks.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.claimwatch.crawler.coverage.LookHistory;
import org.claimwatch.crawler.coverage.LookKind;
import org.claimwatch.crawler.schedule.CrawlPlan;
import org.claimwatch.crawler.schedule.Lane;
import org.claimwatch.crawler.schedule.MirrorHealth;
import org.claimwatch.crawler.schedule.NextTurn;
import org.claimwatch.crawler.schedule.Turn;
import org.claimwatch.crawler.site.Mirror;

/** One replica in a simulated field, second by second: it leases what is due while it has places, and plans as the service does. */
final class Simulation {
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** What the service keeps of a site in its database. */
    private static final class SiteState {
        MirrorHealth[] mirrors;
        boolean slow = true;
        boolean leased;
        double nextVisit;
        double nextProbe = NEVER;
        Mirror lookedAt;
        double lookAt = -1;
        double fullAt = -1;
    }

    private record Ending(double at, Lane lane, Runnable effect) {}

    private final SimulatedField field;
    private final int livePlaces;
    private final int slowPlaces;
    private final Random random;
    private final CrawlPlan plan = new CrawlPlan(Duration.ofMinutes(10));
    private final List<SiteState> sites = new ArrayList<>();
    private final PriorityQueue<Ending> endings = new PriorityQueue<>(Comparator.comparingDouble(Ending::at));
    private Ages ages = new Ages();
    private double now;
    private int live;
    private int slow;
    private int mostLive;
    private int mostSlow;

    /** @param slowPlaces 0 for all in one lane */
    Simulation(SimulatedField field, int livePlaces, int slowPlaces, long seed) {
        this.field = field;
        this.livePlaces = livePlaces;
        this.slowPlaces = slowPlaces;
        this.random = new Random(seed);
        for (int site = 0; site < field.size(); site++) {
            SiteState state = new SiteState();
            state.mirrors =
                    field.mirrors(site).stream().map(MirrorHealth::untried).toArray(MirrorHealth[]::new);
            sites.add(state);
        }
    }

    Ages ages() {
        return ages;
    }

    int mostLive() {
        return mostLive;
    }

    int mostSlow() {
        return mostSlow;
    }

    /** How many have answered lately. */
    long liveSites() {
        return sites.stream().filter(site -> !site.slow).count();
    }

    void forget() {
        ages = new Ages();
        mostLive = 0;
        mostSlow = 0;
    }

    void run(Duration span) {
        double end = now + span.toSeconds();
        while (now < end) {
            now++;
            while (!endings.isEmpty() && endings.peek().at() <= now) {
                Ending ending = endings.poll();
                live -= ending.lane() == Lane.LIVE ? 1 : 0;
                slow -= ending.lane() == Lane.SLOW ? 1 : 0;
                ending.effect().run();
            }
            lease(Lane.LIVE, livePlaces - live);
            if (slowPlaces > 0) {
                lease(Lane.SLOW, slowPlaces - slow);
            }
            mostLive = Math.max(mostLive, live);
            mostSlow = Math.max(mostSlow, slow);
        }
    }

    /** As the lease store does: the longest overdue first. */
    private void lease(Lane lane, int free) {
        if (free <= 0) {
            return;
        }
        List<Integer> due = new ArrayList<>();
        for (int site = 0; site < sites.size(); site++) {
            if (isVisitDue(sites.get(site), lane) || isProbeDue(sites.get(site), lane)) {
                due.add(site);
            }
        }
        due.sort(Comparator.comparingDouble(
                site -> isVisitDue(sites.get(site), lane) ? sites.get(site).nextVisit : sites.get(site).nextProbe));
        for (int site : due.subList(0, Math.min(free, due.size()))) {
            begin(site, isVisitDue(sites.get(site), lane) ? Turn.VISIT : Turn.PROBE, lane);
        }
    }

    private boolean isVisitDue(SiteState site, Lane lane) {
        boolean ours = slowPlaces == 0 || site.slow == (lane == Lane.SLOW);
        return ours && !site.leased && site.nextVisit <= now;
    }

    private boolean isProbeDue(SiteState site, Lane lane) {
        boolean ours = slowPlaces == 0 || lane == Lane.SLOW && !site.slow;
        return ours
                && !site.leased
                && site.nextProbe <= now
                && (site.nextVisit > now + CrawlPlan.LONGEST_PROBE.toSeconds()
                        || site.nextProbe < now - CrawlPlan.PROBE_WAITS.toSeconds());
    }

    private void begin(int number, Turn turn, Lane lane) {
        SiteState site = sites.get(number);
        site.leased = true;
        live += lane == Lane.LIVE ? 1 : 0;
        slow += lane == Lane.SLOW ? 1 : 0;
        double began = now;
        LookHistory history = new LookHistory(site.fullAt < 0 ? null : at(site.fullAt), null, null);
        boolean full = turn == Turn.VISIT && plan.kind(turn, history, at(now)) == LookKind.FULL;
        double time = now;
        Mirror read = null;
        double readAt = 0;
        for (MirrorHealth mirror : plan.round(turn, List.of(site.mirrors), at(now))) {
            boolean up = field.isUp(mirror.mirror(), now);
            time += up ? 0 : field.secondsToFail();
            remember(site, up ? mirror.answered(at(time), true, null) : mirror.failed(at(time)));
            if (up) {
                noticed(mirror);
                read = mirror.mirror();
                readAt = time + 3;
                time += turn == Turn.PROBE ? 3 : field.secondsToRead(number, full);
                break;
            }
        }
        Mirror found = read;
        double foundAt = readAt;
        endings.add(new Ending(time, lane, () -> end(site, turn, full, found, foundAt, began)));
    }

    private void end(SiteState site, Turn turn, boolean full, Mirror read, double readAt, double began) {
        site.leased = false;
        List<MirrorHealth> mirrors = List.of(site.mirrors);
        if (turn == Turn.PROBE) {
            Duration probeIn = plan.untilProbe(mirrors, at(now), random);
            site.nextProbe = probeIn == null ? NEVER : now + seconds(probeIn);
            return;
        }
        NextTurn next = plan.afterVisit(mirrors, Duration.ofSeconds((long) (now - began)), at(now), random);
        site.slow = next.lane() == Lane.SLOW;
        site.nextVisit = now + seconds(next.visitIn());
        double probe = next.probeIn() == null ? NEVER : now + seconds(next.probeIn());
        site.nextProbe = site.nextProbe <= now ? Math.min(site.nextProbe, probe) : probe;
        if (read != null) {
            looked(site, read, readAt, full);
        }
    }

    private void looked(SiteState site, Mirror read, double at, boolean full) {
        if (site.lookAt >= 0 && field.since(read, now) < site.lookAt) {
            if (read.equals(site.lookedAt)) {
                ages.sameMirror((long) (at - site.lookAt));
            } else {
                ages.failOver((long) (at - site.lookAt));
            }
        }
        if (full) {
            if (site.fullAt >= 0 && field.since(read, now) < site.fullAt) {
                ages.full((long) (at - site.fullAt));
            }
            site.fullAt = at;
        }
        site.lookedAt = read;
        site.lookAt = at;
    }

    private void noticed(MirrorHealth before) {
        if (before.triedAt() != null && before.failures() > 0) {
            double back = field.since(before.mirror(), now);
            if (at(back).isAfter(before.triedAt())) {
                ages.returned((long) (now - back));
            }
        }
    }

    private static void remember(SiteState site, MirrorHealth mirror) {
        site.mirrors = Arrays.stream(site.mirrors)
                .map(it -> it.mirror().equals(mirror.mirror()) ? mirror : it)
                .toArray(MirrorHealth[]::new);
    }

    private static Instant at(double seconds) {
        return BEGINNING.plusMillis((long) (seconds * 1000));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
