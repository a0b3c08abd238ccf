package org.claimwatch.standalone.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.claimwatch.http.keys.KeyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path directory;

    private DataFolder folder;

    @BeforeEach
    void create() throws IOException {
        folder = new DataFolder(directory.resolve("data"));
        folder.create();
    }

    @Test
    void onlyItsOwnerLooksInside() throws IOException {
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())));
    }

    @Test
    void oneLauncherAtATimeHoldsTheFolder() throws IOException {
        try (FolderLock held = FolderLock.take(folder).orElseThrow()) {
            assertTrue(FolderLock.take(folder).isEmpty());
        }

        assertTrue(FolderLock.take(folder).isPresent());
    }

    @Test
    void wipingLeavesTheLockAndWhatALinkPointsTo() throws IOException {
        Path outside = Files.writeString(directory.resolve("precious"), "stays");
        Files.createSymbolicLink(folder.path().resolve("link"), directory);
        Files.createDirectories(folder.postgresql());
        Files.writeString(folder.postgresql().resolve("PG_VERSION"), "18");

        try (FolderLock held = FolderLock.take(folder).orElseThrow()) {
            folder.wipe();
            assertTrue(FolderLock.take(folder).isEmpty());
        }

        assertEquals("stays", Files.readString(outside));
        assertFalse(Files.exists(folder.postgresql()));
    }

    @Test
    void secretsAreMadeOnceAndReadableByTheirOwnerOnly() throws IOException {
        Secrets made = Secrets.of(folder);

        Secrets read = Secrets.of(folder);

        assertEquals(made, read);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.secrets())));
        assertFalse(made.toString().contains(made.indexKey()));
    }

    @Test
    void theKeysAmongTheSecretsAreInTheKeyFile() throws IOException {
        Secrets.of(folder);

        assertEquals(3, new KeyFile(folder.keys()).read().size());
    }

    @Test
    void aKeyFileThatWasTakenAwayMakesNewSecrets() throws IOException {
        Secrets made = Secrets.of(folder);
        Files.delete(folder.keys());

        Secrets again = Secrets.of(folder);

        assertNotEquals(made, again);
        assertEquals(3, new KeyFile(folder.keys()).read().size());
    }

    @Test
    void whatRunsIsWrittenAndFoundAgain() throws IOException {
        ProcessMark self = ProcessMark.of(ProcessHandle.current());
        RunRecord record = new RunRecord(
                RunRecord.Mode.DEMO,
                Instant.parse("2026-03-01T10:00:00Z"),
                self,
                self,
                List.of(new RunRecord.Entry(
                        "crawler-service",
                        List.of(17L),
                        8081,
                        folder.log("crawler-service"),
                        URI.create("http://127.0.0.1:8081/q/health/ready"))));

        record.write(folder);

        assertEquals(Optional.of(record), RunRecord.read(folder));
        assertTrue(record.runs());
    }

    @Test
    void aProcessThatCameByThePidLaterIsNotTheOneMeant() {
        ProcessHandle self = ProcessHandle.current();

        ProcessMark earlier = new ProcessMark(
                self.pid(), self.info().startInstant().orElseThrow().minusSeconds(60));

        assertTrue(ProcessMark.of(self).find().isPresent());
        assertTrue(earlier.find().isEmpty());
    }

    @Test
    void aDiskWithoutRoomIsSeen() throws IOException {
        assertTrue(Disk.missingBytes(folder, Long.MAX_VALUE / 2) > 0);
        assertTrue(Disk.missingBytes(folder, 1) <= 0);
    }
}
