package org.claimwatch.standalone.process;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {
    @TempDir
    Path directory;

    private final List<Process> started = new java.util.ArrayList<>();

    @AfterEach
    void endWhatIsLeft() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void whatIsWatchedEndsInTheOrderOfItsStages() throws IOException {
        Guard guard = Guard.start(log());
        long database = watch(guard, Stage.POSTGRESQL, "database", "sleep", "600");
        long tor = watch(guard, Stage.TOR, "tor", "sleep", "600");
        long service = watch(guard, Stage.SERVICE, "service", "sleep", "600");

        guard.close();

        assertEquals(List.of("service (" + service + ")", "tor (" + tor + ")", "database (" + database + ")"), ended());
        started.forEach(process -> assertFalse(process.isAlive()));
    }

    @Test
    void theNextStageBeginsOnlyWhenTheOneBeforeHasEnded() throws IOException {
        Guard guard = Guard.start(log());
        Path witness = directory.resolve("witness");
        long database = watch(guard, Stage.POSTGRESQL, "database", "sleep", "600");
        watch(
                guard,
                Stage.SERVICE,
                "service",
                "sh",
                "-c",
                "trap 'sleep 0.5; kill -0 " + database + " && echo running > " + witness + "; exit' TERM; "
                        + "while :; do sleep 0.05; done");

        guard.close();

        assertEquals("running", Files.readString(witness).strip());
    }

    @Test
    void whatDoesNotEndWithinItsGraceIsKilled() throws IOException {
        Guard guard = Guard.start(log());
        watch(guard, Stage.MAIL, "deaf", "sh", "-c", "trap '' TERM; while :; do sleep 0.05; done");

        guard.close();

        assertFalse(started.getFirst().isAlive());
        assertTrue(Files.readString(log()).contains("deaf"), Files.readString(log()));
        assertTrue(Files.readString(log()).contains("killed"), Files.readString(log()));
    }

    @Test
    void aProcessThatEndedBeforeIsPassedOver() throws IOException, InterruptedException {
        Guard guard = Guard.start(log());
        watch(guard, Stage.SERVICE, "short", "true");
        started.getFirst().waitFor();

        guard.close();

        assertEquals(List.of(), ended());
    }

    @Test
    void aProcessThatIsNamedAgainEndsInItsNewStage() throws IOException {
        Guard guard = Guard.start(log());
        long database = watch(guard, Stage.SERVICE, "starting", "sleep", "600");
        guard.watch(Stage.POSTGRESQL, "database", database);

        guard.close();

        assertEquals(List.of("database (" + database + ")"), ended());
    }

    @Test
    void aKilledLauncherLeavesNothingBehind() throws IOException {
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        GuardedLauncher.class.getName(),
                        log().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(launcher);
        List<ProcessHandle> left = Arrays.stream(
                        launcher.inputReader().readLine().split(" "))
                .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                .toList();

        launcher.destroyForcibly();

        await().atMost(Duration.ofSeconds(20)).until(() -> left.stream().noneMatch(ProcessHandle::isAlive));
        assertEquals(
                List.of("service", "database"),
                ended().stream().map(line -> line.split(" ")[0]).toList());
    }

    private Path log() {
        return directory.resolve("guard.log");
    }

    private long watch(Guard guard, Stage stage, String name, String... command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        guard.watch(stage, name, process.pid());
        return process.pid();
    }

    private List<String> ended() throws IOException {
        return Files.readAllLines(log()).stream()
                .filter(line -> line.contains(" ending "))
                .map(line -> line.substring(line.indexOf(" ending ") + " ending ".length()))
                .toList();
    }
}
