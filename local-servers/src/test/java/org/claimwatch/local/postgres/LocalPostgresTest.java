package org.claimwatch.local.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.claimwatch.local.process.Machine;
import org.claimwatch.local.process.ServerStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    @TempDir
    Path folder;

    private LocalPostgres start() {
        return LocalPostgres.start(folder.resolve("data"), folder.resolve("postgres.log"), Machine.freePort());
    }

    private static Connection connect(LocalPostgres postgres, String database, String role, String password)
            throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), role, password);
    }

    @Test
    void whatWasCommittedIsThereAfterARestartAndWasSynced() throws SQLException {
        try (LocalPostgres postgres = start()) {
            postgres.createDatabase("crawler", "crawler", "one");
            try (var connection = connect(postgres, "crawler", "crawler", "one");
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept (name text)");
                statement.execute("INSERT INTO kept VALUES ('Orléans')");
            }
        }

        try (LocalPostgres postgres = start();
                var connection = connect(postgres, "crawler", "crawler", "one");
                var rows = connection.createStatement().executeQuery("SELECT name FROM kept")) {
            assertTrue(rows.next());
            assertEquals("Orléans", rows.getString(1));
            assertEquals("on", postgres.setting("fsync"));
            assertEquals("on", postgres.setting("synchronous_commit"));
        }
    }

    @Test
    void aRoleEntersItsOwnDatabaseOnlyAndWithItsPasswordOnly() throws SQLException {
        try (LocalPostgres postgres = start()) {
            postgres.createDatabase("crawler", "crawler", "one");
            postgres.createDatabase("alert", "alert", "two");

            connect(postgres, "alert", "alert", "two").close();

            assertThrows(SQLException.class, () -> connect(postgres, "crawler", "alert", "two"));
            assertThrows(SQLException.class, () -> connect(postgres, "alert", "alert", "wrong"));
        }
    }

    @Test
    void makingADatabaseAgainChangesThePasswordOnly() throws SQLException {
        try (LocalPostgres postgres = start()) {
            postgres.createDatabase("alert", "alert", "old");

            postgres.createDatabase("alert", "alert", "new");

            connect(postgres, "alert", "alert", "new").close();
            assertThrows(SQLException.class, () -> connect(postgres, "alert", "alert", "old"));
        }
    }

    @Test
    void theDataOfAnotherMajorVersionIsRefusedAndLeftAlone() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("PG_VERSION"), "15\n");

        var refused = assertThrows(ServerStartException.class, this::start);

        assertTrue(refused.getMessage().contains("PostgreSQL 15"), refused.getMessage());
        assertEquals("15\n", Files.readString(data.resolve("PG_VERSION")));
    }

    @Test
    void aTakenPortIsSaidAndNothingIsLeftRunning() {
        try (LocalPostgres first = LocalPostgres.startForTests()) {
            var refused = assertThrows(
                    ServerStartException.class,
                    () -> LocalPostgres.start(folder.resolve("data"), folder.resolve("log"), first.port()));

            assertTrue(refused.getMessage().contains("port " + first.port()), refused.getMessage());
            assertTrue(ProcessHandle.of(first.pid()).isPresent());
        }
    }

    @Test
    void aServerThatWasClosedStartsAgainWithWhatItHad() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.startForTests()) {
            postgres.createDatabase("crawler", "crawler", "one");
            postgres.close();

            postgres.startAgain();

            connect(postgres, "crawler", "crawler", "one").close();
        }
    }

    @Test
    void closingEndsTheProcess() {
        LocalPostgres postgres = LocalPostgres.startForTests();
        long pid = postgres.pid();

        postgres.close();

        assertFalse(ProcessHandle.of(pid).isPresent());
    }
}
