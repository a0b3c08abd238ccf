package org.claimwatch.local.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.claimwatch.local.process.Machine;
import org.claimwatch.local.process.ServerProcess;
import org.claimwatch.local.process.ServerStartException;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server on 127.0.0.1. Every role needs its password (SCRAM), the superuser too: other people may have
 * accounts on this machine.
 */
public final class LocalPostgres implements AutoCloseable {
    /** 2 s on a quiet machine; 20 s were seen under load. */
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    /** The last checkpoint is the longest part, seconds on a slow disk. */
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(60);

    /** Said on the command line, where no file in the data folder can overrule it. */
    private static final List<String> DURABLE = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");

    private static final List<String> FORGETFUL =
            List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");

    private static final List<String> ALWAYS = List.of(
            "listen_addresses=127.0.0.1",
            // no socket file: JDBC has no use for it, and its folder would be one that everybody may write to
            "unix_socket_directories=",
            "timezone=UTC",
            "log_timezone=UTC");

    private final Supplier<ServerProcess> program;
    private final List<String> stopCommand;
    private final Path log;
    private final int port;
    private final String superuserPassword;
    private volatile ServerProcess process;
    private volatile @Nullable Path folderOfTests;

    private LocalPostgres(
            Supplier<ServerProcess> program, List<String> stopCommand, Path log, int port, String superuserPassword) {
        this.program = program;
        this.stopCommand = stopCommand;
        this.log = log;
        this.port = port;
        this.superuserPassword = superuserPassword;
        this.process = program.get();
    }

    /** A server on a free port that syncs nothing. It ends, and its data with it, at the latest with this JVM. */
    public static LocalPostgres startForTests() {
        Path folder = Machine.folderForTests("claimwatch-postgres");
        LocalPostgres started =
                start(folder.resolve("data"), folder.resolve("postgres.log"), Machine.freePort(), FORGETFUL, pid -> {});
        started.folderOfTests = folder;
        started.process.endWithThisJvm(folder);
        return started;
    }

    /**
     * A server that has on disk what it has committed.
     *
     * @param data its folder, made where there is none; its log is beside it, with {@code .log} added to the name
     * @throws ServerStartException if the port is taken, the folder is in use or of another major version
     */
    public static LocalPostgres start(Path data, int port) {
        return start(data, data.resolveSibling(data.getFileName() + ".log"), port);
    }

    /** As {@link #start(Path, int)}, with the log where the caller wants it. */
    public static LocalPostgres start(Path data, Path log, int port) {
        return start(data, log, port, pid -> {});
    }

    /** @param known is told of each pid before the program runs: of what makes the data folder, and of the server */
    public static LocalPostgres start(Path data, Path log, int port, LongConsumer known) {
        return start(data, log, port, DURABLE, known);
    }

    private static LocalPostgres start(Path data, Path log, int port, List<String> durability, LongConsumer known) {
        Machine.requireFree(port, "PostgreSQL");
        PostgresPrograms programs = PostgresPrograms.unpacked();
        try {
            DataFolder folder = DataFolder.openOrMake(data.toAbsolutePath(), programs, log, known);
            String path = folder.path().toString();
            List<String> command = programs.command("postgres", "-D", path, "-p", Integer.toString(port));
            Stream.concat(durability.stream(), ALWAYS.stream())
                    .forEach(setting -> command.addAll(List.of("-c", setting)));
            List<String> stop = programs.command("pg_ctl", "stop", "--mode=fast", "--silent", "--pgdata=" + path);
            LocalPostgres started = new LocalPostgres(
                    () -> ServerProcess.start("PostgreSQL", command, log, known),
                    stop,
                    log,
                    port,
                    folder.superuserPassword());
            started.process.awaitReady(started::answers, READY_WITHIN);
            return started;
        } catch (IOException e) {
            throw new ServerStartException("PostgreSQL cannot use the folder " + data + ": " + e.getMessage(), e);
        }
    }

    /** Starts it once more, on the same port with the same data, after it was {@linkplain #close closed}. */
    public void startAgain() {
        Machine.requireFree(port, "PostgreSQL");
        process = program.get();
        if (folderOfTests != null) {
            process.endWithThisJvm(folderOfTests);
        }
        process.awaitReady(this::answers, READY_WITHIN);
    }

    private boolean answers() throws IOException {
        try (Connection connection = asSuperuser()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * Makes a database that belongs to a role of its own and that no other role may connect to. Where they are there
     * already only the password is set anew.
     *
     * @param name a lower-case letter, then lower-case letters, digits and underscores; {@code role} likewise
     */
    public void createDatabase(String name, String role, String password) {
        requireName(name);
        requireName(role);
        try (Connection connection = asSuperuser();
                Statement statement = connection.createStatement()) {
            boolean roleKnown = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role);
            statement.execute((roleKnown ? "ALTER" : "CREATE") + " ROLE " + role + " LOGIN PASSWORD "
                    + statement.enquoteLiteral(password));
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + role);
            }
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + name + " cannot be made: " + e.getMessage(), e);
        }
    }

    private static void requireName(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a plain name: " + name);
        }
    }

    private static boolean exists(Connection connection, String query, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), "postgres", superuserPassword);
    }

    /** What a server setting is now, as {@code SHOW} tells it. */
    String setting(String name) throws SQLException {
        requireName(name);
        try (Connection connection = asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** For Vert.x's client. */
    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it fast, in PostgreSQL's word: open transactions are rolled back, committed ones are on disk. */
    @Override
    public void close() {
        if (process.isAlive()) {
            // on TERM alone it would wait for each client to go
            ServerProcess.start("PostgreSQL's pg_ctl", stopCommand, log).awaitSuccess(STOPPED_WITHIN);
        }
        process.close();
    }
}
