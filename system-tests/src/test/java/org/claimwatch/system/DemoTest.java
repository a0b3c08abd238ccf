package org.claimwatch.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.claimwatch.local.process.Machine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as the script starts it. */
class DemoTest {
    private static final Duration STORY_WITHIN = Duration.ofMinutes(6);
    /** PostgreSQL, Elasticsearch and some tors: enough to see whether what was started goes. */
    private static final int SOME_PROCESSES = 6;

    @TempDir
    Path folder;

    private Process launcher;

    private void launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Machine.java(),
                "-Dclaimwatch.root=" + Machine.root(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.claimwatch.standalone.Main"));
        command.addAll(List.of(arguments));
        launcher = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    @AfterEach
    void stop() {
        launcher.destroy();
    }

    @Test
    void theStoryEndsWellWithoutANetworkOrADnsQueryAndLeavesNoProcess() throws Exception {
        try (DnsCanary canary = new DnsCanary()) {
            launch("demo", "--once");

            assertTrue(launcher.waitFor(STORY_WITHIN.toSeconds(), TimeUnit.SECONDS), this::output);
            assertEquals(0, launcher.exitValue(), this::output);
            assertTrue(output().contains("NO_CLAIM_FOUND, 3 of 3 sites"), this::output);
            assertTrue(output().contains("CLAIM_FOUND"), this::output);
            assertEquals(List.of(), canary.names(), "names were looked up");
            assertEquals(List.of(), processesOfTheDemo());
        }
    }

    @Test
    void whatTheLauncherStartedEndsWhenItIsKilled() throws IOException {
        launch("demo");
        await().atMost(STORY_WITHIN).until(() -> launcher.descendants().count() >= SOME_PROCESSES);
        List<ProcessHandle> started = launcher.descendants().toList();

        launcher.destroyForcibly();

        await().atMost(Duration.ofMinutes(2)).until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
        await().atMost(Duration.ofMinutes(1)).until(() -> processesOfTheDemo().isEmpty());
    }

    /** Whatever has the demo's folder on its command line. */
    private static List<String> processesOfTheDemo() {
        String demo = Machine.root().resolve("standalone/target/demo").toString();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.flatMap(process -> process.info().commandLine().stream())
                    .filter(command -> command.contains(demo))
                    .toList();
        }
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
