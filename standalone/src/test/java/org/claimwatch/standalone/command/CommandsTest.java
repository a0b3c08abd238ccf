package org.claimwatch.standalone.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.claimwatch.http.keys.ApiKey;
import org.claimwatch.http.keys.KeyFile;
import org.claimwatch.standalone.folder.DataFolder;
import org.claimwatch.standalone.folder.FolderLock;
import org.claimwatch.standalone.folder.ProcessMark;
import org.claimwatch.standalone.folder.RunRecord;
import org.claimwatch.standalone.terminal.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path root;
    private DataFolder up;

    @BeforeEach
    void build() throws IOException {
        root = directory.resolve("checkout");
        up = new DataFolder(directory.resolve("home/.local/share/claimwatch"));
        for (String service : List.of("crawler-service", "index-service", "alert-service")) {
            Path application = root.resolve(service).resolve("target/quarkus-app");
            Files.createDirectories(application);
            Files.createFile(application.resolve("quarkus-run.jar"));
        }
    }

    @Test
    void aKeyIsPrintedAndNothingElse() throws Exception {
        Exit exit = run("key", "operator", "analyst", "--owner", "angers", "--expires", "P90D");

        String key = out().strip();
        ApiKey entry = new KeyFile(up.keys()).read().getFirst();
        assertEquals(Exit.DONE, exit);
        assertTrue(key.matches("cw_\\S+"), key);
        assertEquals("angers", entry.owner());
        assertEquals(Instant.parse("2026-05-30T10:00:00Z"), entry.expiresAt());
    }

    @Test
    void aKeyIsMadeForTheOneThatRuns() throws Exception {
        DataFolder demo = new DataFolder(root.resolve("standalone/target/demo"));
        pretendToRun(demo, RunRecord.Mode.DEMO);

        run("key", "press");

        assertEquals(1, new KeyFile(demo.keys()).read().size());
        assertFalse(Files.exists(up.keys()));
    }

    @Test
    void anUnknownRoleIsRefused() throws Exception {
        Exit exit = run("key", "admin");

        assertEquals(Exit.MISUNDERSTOOD, exit);
        assertEquals("", out());
        assertTrue(err().contains("unknown role 'admin'"), err());
    }

    @Test
    void whereNothingRunsStatusSaysSoInItsExitCode() throws Exception {
        assertEquals(Exit.NOT_RUNNING, run("status"));
        assertEquals(Exit.DONE, run("stop"));
    }

    @Test
    void statusNamesWhatRunsAndPrefersUpToTheDemo() throws Exception {
        pretendToRun(new DataFolder(root.resolve("standalone/target/demo")), RunRecord.Mode.DEMO);
        pretendToRun(up, RunRecord.Mode.UP);

        Exit exit = run("status");

        assertEquals(Exit.DONE, exit);
        assertTrue(out().startsWith("Claimwatch up runs since 3 min 05 s, data in " + up.path()), out());
        assertTrue(out().matches("(?s).*postgresql +running +5432 +\\d+ MB.*"), out());
    }

    @Test
    void logsOfAServiceAreFoundByItsShortName() throws Exception {
        pretendToRun(up, RunRecord.Mode.UP);
        Files.writeString(up.log("postgresql"), "one\ntwo\n");

        run("logs", "postgresql");

        assertEquals("one\ntwo\n", out());
    }

    @Test
    void anUnknownLogIsAnsweredWithThoseThatAre() throws Exception {
        pretendToRun(up, RunRecord.Mode.UP);

        Exit exit = run("logs", "kibana");

        assertEquals(Exit.FAILED, exit);
        assertTrue(err().contains("there is no log 'kibana': there are postgresql, guard"), err());
    }

    @Test
    void aSecondStartOnTheSameDataTouchesNothing() throws Exception {
        pretendToRun(up, RunRecord.Mode.UP);
        try (FolderLock held = FolderLock.take(up).orElseThrow()) {
            Exit exit = run("up");

            assertEquals(Exit.FAILED, exit);
        }

        assertTrue(err().contains("runs already on " + up.path()), err());
        assertFalse(Files.exists(up.settings()));
    }

    @Test
    void aTakenPortIsToldBeforeAnythingStarts() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Exit exit =
                    run("up", "--port", "index=" + other.getLocalPort(), "--port", "crawler=0", "--port", "alert=0");

            assertEquals(Exit.FAILED, exit);
            assertTrue(
                    err().contains("port " + other.getLocalPort() + ", for index-service, is taken by another program"),
                    err());
            assertTrue(err().contains("--port index="), err());
        }
        assertFalse(Files.exists(up.postgresql()));
    }

    @Test
    void aFirstUpWritesItsExamplesAndAMistakeInThemIsToldWithItsLine() throws Exception {
        Files.createDirectories(up.path());
        Files.writeString(up.sites(), "group,name,mirror\nTin Orchard,blog,tin-orchard.onion\n");

        Exit exit = run("up", "--port", "index=0", "--port", "crawler=0", "--port", "alert=0");

        assertEquals(Exit.FAILED, exit);
        assertTrue(err().contains("sites.csv is not as it should be:\n  line 2, mirror: must be http"), err());
        assertTrue(Files.exists(up.settings()));
    }

    @Test
    void aServiceThatIsNotBuiltIsNamed() throws Exception {
        Files.delete(root.resolve("alert-service/target/quarkus-app/quarkus-run.jar"));

        Exit exit = run("up");

        assertEquals(Exit.FAILED, exit);
        assertTrue(err().contains("alert-service is not built"), err());
    }

    private void pretendToRun(DataFolder folder, RunRecord.Mode mode) throws IOException {
        folder.create();
        ProcessMark self = ProcessMark.of(ProcessHandle.current());
        new RunRecord(
                        mode,
                        NOW.minusSeconds(185),
                        self,
                        self,
                        List.of(new RunRecord.Entry(
                                "postgresql",
                                List.of(ProcessHandle.current().pid()),
                                5432,
                                folder.log("postgresql"),
                                null)))
                .write(folder);
    }

    private Exit run(String... arguments) throws InterruptedException {
        Terminal terminal = new Terminal(print(out), print(err), false);
        return new Commands(terminal, root, directory.resolve("home"), () -> NOW).run(List.of(arguments));
    }

    private static PrintStream print(ByteArrayOutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
