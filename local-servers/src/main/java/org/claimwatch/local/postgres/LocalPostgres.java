package org.claimwatch.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.claimwatch.local.process.Machine;
import org.claimwatch.local.process.ServerProcess;
import org.claimwatch.local.process.ServerStartException;

/** A PostgreSQL server on 127.0.0.1. Everybody needs a password; the superuser's lies in the data folder, for us only. */
public final class LocalPostgres implements AutoCloseable {
    /** The major version of the binaries: a data folder of another one cannot be read. */
    static final String MAJOR_VERSION = "18";

    private static final String SUPERUSER = "postgres";
    private static final String PASSWORD_FILE = "claimwatch-superuser";
    /** 2 s on a quiet machine; 20 s were seen under load. */
    private static final Duration START = Duration.ofSeconds(60);

    private static final List<String> FAST = List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");
    private static final List<String> DURABLE = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");

    private final ServerProcess process;
    private final int port;
    private final String superuserPassword;
    private final List<Path> deleteAtEnd;

    private LocalPostgres(ServerProcess process, int port, String superuserPassword, List<Path> deleteAtEnd) {
        this.process = process;
        this.port = port;
        this.superuserPassword = superuserPassword;
        this.deleteAtEnd = deleteAtEnd;
    }

    /** A server whose data does not outlive it, on a free port. */
    public static LocalPostgres startForTests() {
        try {
            Path folder = Files.createTempDirectory("claimwatch-postgres");
            return start(folder.resolve("data"), folder.resolve("postgres.log"), Machine.freePort(), FAST, List.of(folder));
        } catch (IOException e) {
            throw new ServerStartException("PostgreSQL has no folder for its data: " + e.getMessage(), e);
        }
    }

    /**
     * A server that keeps what is committed to it, with fsync.
     *
     * @param data its folder, made where there is none
     * @param log its log file
     * @throws ServerStartException if the port is taken, or the folder is of another major version
     */
    public static LocalPostgres start(Path data, Path log, int port) {
        return start(data, log, port, DURABLE, List.of());
    }

    private static LocalPostgres start(
            Path data, Path log, int port, List<String> settings, List<Path> deleteAtEnd) {
        Path home = PostgresBinaries.home();
        try {
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise(home, data, log);
            }
            String version = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!version.equals(MAJOR_VERSION)) {
                throw new ServerStartException("the data in " + data + " is PostgreSQL " + version + "'s, and this is "
                        + MAJOR_VERSION + ": use pg_upgrade, or another folder");
            }
            String password = Files.readString(data.resolve(PASSWORD_FILE));
            ServerProcess process =
                    ServerProcess.start("PostgreSQL", command(home, data, port, settings), log, Map.of());
            LocalPostgres started = new LocalPostgres(process, port, password, deleteAtEnd);
            process.awaitReady(started::answers, START);
            return started;
        } catch (IOException e) {
            throw new ServerStartException("PostgreSQL cannot use " + data + ": " + e.getMessage(), e);
        }
    }

    private static List<String> command(Path home, Path data, int port, List<String> settings) {
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", "" + port));
        List<String> all = new ArrayList<>(settings);
        // no socket files: their folder would have to be one that everybody may write to
        all.addAll(List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", "log_timezone=UTC"));
        all.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    /** PostgreSQL refuses root. In a user namespace of its own root is nobody, and the files are still root's. */
    private static List<String> asOrdinaryUser() {
        return Machine.isRoot() ? List.of("unshare", "--user") : List.of();
    }

    /** Makes the folder under another name and renames it: what is there under its own name is whole. */
    private static void initialise(Path home, Path data, Path log) throws IOException {
        Path parent = Files.createDirectories(data.toAbsolutePath().getParent());
        Path made = parent.resolve(data.getFileName() + ".new");
        Machine.deleteFolder(made);
        Path passwordFile = Files.createTempFile(
                parent, "superuser", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, newPassword());
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.addAll(List.of(
                home.resolve("bin/initdb").toString(), "-D", made.toString(), "-U", SUPERUSER, "--pwfile=" + passwordFile,
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                "--locale=C"));
        ServerProcess.start("PostgreSQL's initdb", command, log, Map.of()).awaitSuccess(START);
        Files.move(passwordFile, made.resolve(PASSWORD_FILE));
        Files.move(made, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean answers() throws IOException {
        try (Connection connection = asSuperuser()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * Makes a database that belongs to a role of its own, with no way in for others. Where both are there only the
     * password is set.
     *
     * @param name lower-case letters, digits and underscores, for the database and, {@code role}, its owner
     */
    public void createDatabase(String name, String role, String password) {
        requireName(name);
        requireName(role);
        try (Connection connection = asSuperuser();
                Statement statement = connection.createStatement()) {
            boolean known = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role);
            String secret = statement.enquoteLiteral(password);
            statement.execute((known ? "ALTER ROLE " : "CREATE ROLE ") + role + " LOGIN PASSWORD " + secret);
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + role);
            }
            statement.execute("REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
        } catch (SQLException e) {
            throw new ServerStartException("the database " + name + " cannot be made: " + e.getMessage(), e);
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
        return DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, superuserPassword);
    }

    /** What a server setting is now, as SHOW tells it. */
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

    /** Ends it fast (PostgreSQL's word: open transactions are rolled back, nothing is lost). */
    @Override
    public void close() {
        interrupt();
        process.awaitEnd();
        deleteAtEnd.forEach(Machine::deleteFolder);
    }

    /** On TERM PostgreSQL would wait for every client to go; INT is its fast shutdown. Java sends no INT. */
    private void interrupt() {
        try {
            Process kill = new ProcessBuilder("kill", "-INT", "" + pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            kill.waitFor(1, TimeUnit.SECONDS);
        } catch (IOException e) {
            process.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String newPassword() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
