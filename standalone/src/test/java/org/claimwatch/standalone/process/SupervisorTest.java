package org.claimwatch.standalone.process;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    @TempDir
    Path directory;

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private Guard guard;
    private Supervisor supervisor;

    @BeforeEach
    void start() throws IOException {
        guard = Guard.start(directory.resolve("guard.log"));
        supervisor = new Supervisor(guard, InstantSource.system(), new Witness());
    }

    @AfterEach
    void end() {
        supervisor.stop();
        guard.close();
    }

    @Test
    void whatDiesIsStartedAgain() throws Exception {
        supervisor.run(sleeper(true));
        long first = pid();

        kill(first);
        await().until(() -> seen.contains("started again"));

        assertEquals(List.of("started", "died, again in PT0.2S", "started again"), seen);
        assertEquals(1, supervisor.pids("sleeper").size());
        org.junit.jupiter.api.Assertions.assertNotEquals(first, pid());
    }

    @Test
    void thePauseGrowsWithEachDeathInARow() throws Exception {
        supervisor.run(sleeper(true));

        kill(pid());
        await().until(() -> seen.size() == 3);
        kill(pid());
        await().until(() -> seen.size() == 5);

        assertEquals(
                List.of("started", "died, again in PT0.2S", "started again", "died, again in PT0.4S", "started again"),
                seen);
    }

    @Test
    void whatCannotBeStartedAgainLeavesItsPlaceEmpty() throws Exception {
        supervisor.run(sleeper(false));

        kill(pid());
        await().until(() -> seen.size() == 2);

        assertEquals(List.of("started", "died"), seen);
        assertEquals(List.of(), supervisor.pids("sleeper"));
    }

    @Test
    void nothingIsStartedAgainOnceStopped() throws Exception {
        supervisor.run(sleeper(true));

        supervisor.stop();
        guard.close();

        await().during(Duration.ofMillis(500)).until(() -> seen.equals(List.of("started")));
    }

    @Test
    void aFailedRestartIsTriedAgain() throws Exception {
        AtomicInteger starts = new AtomicInteger();
        Unit unit = new Unit(
                "sleeper",
                Stage.SERVICE,
                started -> {
                    if (starts.incrementAndGet() == 2) {
                        throw new StartFailure("not today");
                    }
                    return Unit.Life.of(
                            new ProcessBuilder("sleep", "600").start().pid());
                },
                true);
        supervisor.run(unit);

        kill(pid());
        await().until(() -> seen.contains("started again"));

        assertEquals(List.of("started", "died, again in PT0.2S", "not today, again in PT0.4S", "started again"), seen);
    }

    @Test
    void aFirstStartThatFailsIsToldToTheCaller() {
        Unit unit = new Unit(
                "broken",
                Stage.SERVICE,
                started -> {
                    throw new StartFailure("no");
                },
                true);

        assertThrows(StartFailure.class, () -> supervisor.run(unit));

        assertEquals(List.of(), seen);
    }

    private static Unit sleeper(boolean again) {
        return new Unit(
                "sleeper",
                Stage.SERVICE,
                started ->
                        Unit.Life.of(new ProcessBuilder("sleep", "600").start().pid()),
                again);
    }

    private long pid() {
        return supervisor.pids("sleeper").getFirst();
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private final class Witness implements Supervisor.Witness {
        @Override
        public void started(Unit unit, Duration took) {
            seen.add("started");
        }

        @Override
        public void died(Unit unit, @Nullable Duration again) {
            seen.add(again == null ? "died" : "died, again in " + again);
        }

        @Override
        public void startedAgain(Unit unit, Duration took) {
            seen.add("started again");
        }

        @Override
        public void failedAgain(Unit unit, String reason, Duration again) {
            seen.add(reason + ", again in " + again);
        }
    }
}
