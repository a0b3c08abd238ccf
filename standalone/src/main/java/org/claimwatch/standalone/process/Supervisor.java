package org.claimwatch.standalone.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps units running: what dies is started again, after a pause that grows with each death in a row.
 *
 * <pre>
 *   run ──► living ──death──► waiting ──► starting ──► living
 *                                ▲            │
 *                                └──failure───┘            stop: from anywhere, nothing is started any more
 * </pre>
 */
public final class Supervisor {
    /** Told of what happens, on any thread. */
    public interface Witness {
        void started(Unit unit, Duration took);

        /** @param again when it is started next, or null when it cannot be */
        void died(Unit unit, @Nullable Duration again);

        void startedAgain(Unit unit, Duration took);

        void failedAgain(Unit unit, String reason, Duration again);
    }

    private final Guard guard;
    private final InstantSource clock;
    private final Witness witness;
    private final Map<String, Unit.Life> living = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    public Supervisor(Guard guard, InstantSource clock, Witness witness) {
        this.guard = guard;
        this.clock = clock;
        this.witness = witness;
    }

    /** Starts a unit, returns when it is ready, and looks after it from then on. */
    public void run(Unit unit) throws IOException, InterruptedException {
        Instant begun = clock.instant();
        Unit.Life life = start(unit);
        witness.started(unit, Duration.between(begun, clock.instant()));
        lookAfter(unit, life, 0);
    }

    /** The processes of a unit, none while it is between two lives. */
    public List<Long> pids(String name) {
        Unit.Life life = living.get(name);
        return life == null ? List.of() : life.pids();
    }

    /** The processes of all units that live, by the units' names. */
    public Map<String, List<Long>> pids() {
        Map<String, List<Long>> pids = new TreeMap<>();
        living.forEach((name, life) -> pids.put(name, life.pids()));
        return pids;
    }

    /** From now on nothing is started again. What runs is left to the {@link Guard}. */
    public void stop() {
        stopped = true;
    }

    /** Gives back what the units held, once their processes have ended. */
    public void release() {
        for (Unit.Life life : living.values()) {
            release(life);
        }
        living.clear();
    }

    private Unit.Life start(Unit unit) throws IOException, InterruptedException {
        Unit.Life life = unit.starter().start(pid -> guard.watch(unit.stage(), unit.name(), pid));
        try {
            life.pids().forEach(pid -> guard.watch(unit.stage(), unit.name(), pid));
        } catch (RuntimeException tooLate) {
            release(life);
            throw tooLate;
        }
        living.put(unit.name(), life);
        return life;
    }

    private void lookAfter(Unit unit, Unit.Life life, int deathsBefore) {
        Instant since = clock.instant();
        Thread.ofVirtual().name("look-after-" + unit.name()).start(() -> {
            try {
                awaitDeath(life);
                Duration lived = Duration.between(since, clock.instant());
                died(unit, life, lived.compareTo(Backoff.LIVED) >= 0 ? 1 : deathsBefore + 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void awaitDeath(Unit.Life life) throws InterruptedException {
        var firstDeath = new java.util.concurrent.CountDownLatch(1);
        for (long pid : life.pids()) {
            ProcessHandle.of(pid)
                    .ifPresentOrElse(process -> process.onExit().thenRun(firstDeath::countDown), firstDeath::countDown);
        }
        firstDeath.await();
    }

    private void died(Unit unit, Unit.Life life, int deaths) throws InterruptedException {
        if (stopped) {
            return;
        }
        living.remove(unit.name());
        witness.died(unit, unit.again() ? Backoff.before(deaths) : null);
        if (unit.again()) {
            release(life);
            startAgain(unit, deaths);
        }
    }

    private void startAgain(Unit unit, int deaths) throws InterruptedException {
        for (int failed = deaths; ; failed++) {
            Thread.sleep(Backoff.before(failed));
            if (stopped) {
                return;
            }
            Instant begun = clock.instant();
            try {
                Unit.Life life = start(unit);
                witness.startedAgain(unit, Duration.between(begun, clock.instant()));
                lookAfter(unit, life, failed);
                return;
            } catch (IOException | RuntimeException e) {
                if (stopped) {
                    return;
                }
                witness.failedAgain(unit, String.valueOf(e.getMessage()), Backoff.before(failed + 1));
            }
        }
    }

    private static void release(Unit.Life life) {
        try {
            life.release().close();
        } catch (Exception e) {
            // its processes have ended; what is left are files, and the folder they lie in says so
            System.getLogger(Supervisor.class.getName()).log(System.Logger.Level.DEBUG, "release", e);
        }
    }
}
