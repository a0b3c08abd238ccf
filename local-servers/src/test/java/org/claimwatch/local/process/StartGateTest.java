package org.claimwatch.local.process;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartGateTest {
    @TempDir
    Path folder;

    @Test
    void theProgramRunsUnderThePidThatWasKnownBefore() throws Exception {
        List<Long> known = new ArrayList<>();

        Process process = StartGate.open(
                new ProcessBuilder("sh", "-c", "echo $$; cat; echo \"$1\"", "sh", "a word with 'quotes'"), known::add);

        List<String> said = process.inputReader().lines().toList();
        assertEquals(List.of(Long.toString(known.getFirst()), "a word with 'quotes'"), said);
        assertEquals(0, process.waitFor());
    }

    @Test
    void theProgramNeverRunsWhenItsPidCannotBeTold() {
        assertThrows(
                UncheckedIOException.class,
                () -> StartGate.open(touch(), pid -> {
                    throw new UncheckedIOException(new IOException("the guard is gone"));
                }));

        await().during(Duration.ofMillis(300)).until(() -> !Files.exists(ran()));
    }

    @Test
    void theProgramNeverRunsWhenItsStarterIsKilledBeforeThePidIsKnown() throws Exception {
        Process starter = new ProcessBuilder(
                        Machine.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        ran().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle waiting = ProcessHandle.of(
                        Long.parseLong(starter.inputReader().readLine()))
                .orElseThrow();

        starter.destroyForcibly();

        await().until(() -> !waiting.isAlive());
        assertFalse(Files.exists(ran()));
    }

    private ProcessBuilder touch() {
        return new ProcessBuilder("touch", ran().toString());
    }

    private Path ran() {
        return folder.resolve("ran");
    }

    /** Gets as far as the pid, says it, and goes no further. */
    static final class Starter {
        private Starter() {}

        public static void main(String[] arguments) throws IOException {
            StartGate.open(new ProcessBuilder("touch", arguments[0]), pid -> {
                System.out.println(pid);
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }
}
