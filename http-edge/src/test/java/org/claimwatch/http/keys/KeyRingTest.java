package org.claimwatch.http.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {
    @TempDir
    Path directory;

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final List<IOException> unreadable = new ArrayList<>();

    private KeyFile file() {
        return new KeyFile(directory.resolve("keys.json"));
    }

    private KeyRing ring() {
        return new KeyRing(file(), () -> now, unreadable::add);
    }

    @Test
    void aKeyThatWasAddedIsFoundWithItsOwnerAndRoles() throws IOException {
        String key = file().add("angers", Set.of(Role.PRESS, Role.OPERATOR), null);

        ApiKey found = ring().find(key).orElseThrow();

        assertEquals("angers", found.owner());
        assertEquals(Set.of("press", "operator"), found.roles());
    }

    @Test
    void theFileHoldsNoKey() throws IOException {
        String key = file().add("angers", Set.of(Role.PRESS), null);

        assertFalse(Files.readString(file().path()).contains(key.substring(3)));
    }

    @Test
    void onlyItsOwnerReadsTheFile() throws IOException {
        file().add("angers", Set.of(Role.PRESS), null);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path())));
    }

    @Test
    void aKeyThatIsAddedWhileTheServiceRunsIsFound() throws IOException {
        KeyRing ring = ring();
        assertTrue(ring.find("cw_unknown").isEmpty());
        String key = file().add("angers", Set.of(Role.PRESS), null);

        boolean found = ring.find(key).isPresent();

        assertTrue(found);
    }

    @Test
    void aKeyThatIsTakenOutIsRefused() throws IOException {
        String key = file().add("angers", Set.of(Role.PRESS), null);
        KeyRing ring = ring();
        assertTrue(ring.find(key).isPresent());
        Files.writeString(file().path(), "[]");

        boolean found = ring.find(key).isPresent();

        assertFalse(found);
    }

    @Test
    void anExpiredKeyIsRefused() throws IOException {
        String key = file().add("angers", Set.of(Role.PRESS), now.plus(Duration.ofDays(1)));
        KeyRing ring = ring();
        assertTrue(ring.find(key).isPresent());

        now = now.plus(Duration.ofDays(1));

        assertTrue(ring.find(key).isEmpty());
    }

    @Test
    void aBrokenFileLocksNobodyOutAndIsReportedOnce() throws IOException {
        String key = file().add("angers", Set.of(Role.PRESS), null);
        KeyRing ring = ring();
        assertTrue(ring.find(key).isPresent());
        Files.writeString(file().path(), "[{\"id\": ");

        boolean stillFound = ring.find(key).isPresent();
        ring.find(key);

        assertTrue(stillFound);
        assertEquals(1, unreadable.size());
        assertTrue(unreadable.getFirst().getMessage().contains("keys.json"));
    }

    @Test
    void anUnknownRoleIsRefusedByNameAndNothingIsWritten() {
        var refused = assertThrows(IllegalArgumentException.class, () -> file().add("angers", Set.of("admin"), null));

        assertTrue(refused.getMessage().contains("'admin'"), refused.getMessage());
        assertFalse(Files.exists(file().path()));
    }

    @Test
    void keysThatAreAddedAtTheSameTimeAllStay() throws Exception {
        KeyFile file = file();
        Callable<String> add = () -> file.add("angers", Set.of(Role.PRESS), null);

        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var added : writers.invokeAll(Collections.nCopies(20, add))) {
                assertTrue(ring().find(added.get()).isPresent());
            }
        }

        assertEquals(20, file.read().size());
    }
}
