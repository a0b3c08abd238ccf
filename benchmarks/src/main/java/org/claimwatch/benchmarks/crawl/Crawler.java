package org.claimwatch.benchmarks.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimwatch.local.postgres.LocalPostgres;
import org.claimwatch.local.process.Machine;

/** crawler-service as it is shipped, in a process of its own, on a database of its own. Sites are visited when it is said. */
final class Crawler implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final LocalPostgres postgres;
    private final Connection database;
    private final Process process;

    private Crawler(LocalPostgres postgres, Connection database, Process process) {
        this.postgres = postgres;
        this.database = database;
        this.process = process;
    }

    /** @param javaOptions beside those that are the same for all */
    static Crawler start(int socksPort, List<String> javaOptions) throws Exception {
        LocalPostgres postgres = LocalPostgres.startForTests();
        postgres.createDatabase("crawler", "crawler", "crawler");
        Path folder = Machine.folderForTests("claimwatch-crawl");
        List<String> command = new ArrayList<>(List.of(Machine.java(), "-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(javaOptions);
        command.add("-jar");
        command.add(Machine.root()
                .resolve("crawler-service/target/quarkus-app/quarkus-run.jar")
                .toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("crawler.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(Machine.freePort()),
                        "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl("crawler"),
                        "QUARKUS_DATASOURCE_REACTIVE_URL", postgres.reactiveUrl("crawler"),
                        "CLAIMWATCH_TOR_SOCKS", "127.0.0.1:" + socksPort,
                        "CLAIMWATCH_KEYS_FILE", folder.resolve("keys.json").toString()));
        Files.createDirectories(folder);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Connection database = DriverManager.getConnection(postgres.jdbcUrl("crawler"), "crawler", "crawler");
        Crawler crawler = new Crawler(postgres, database, process);
        crawler.await("SELECT CASE WHEN to_regclass('own_page') IS NULL THEN 0 ELSE 1 END", 1);
        return crawler;
    }

    /** Adds the sites of a field, each of a group of its own, which nobody visits yet. */
    void add(Field field) throws SQLException {
        try (PreparedStatement group = database.prepareStatement("INSERT INTO site_group (name) VALUES (?)");
                PreparedStatement site = database.prepareStatement("""
                        INSERT INTO site (id, name, group_name, slow, next_visit_at)
                        VALUES (gen_random_uuid(), ?, ?, false, 'infinity') RETURNING id""");
                PreparedStatement mirror =
                        database.prepareStatement("INSERT INTO mirror (site_id, position, url) VALUES (?, 0, ?)")) {
            for (int i = 0; i < field.sites(); i++) {
                group.setString(1, field.name() + i);
                group.executeUpdate();
                site.setString(1, field.name() + i);
                site.setString(2, field.name() + i);
                try (ResultSet id = site.executeQuery()) {
                    id.next();
                    mirror.setObject(1, id.getObject(1));
                }
                mirror.setString(2, "http://" + field.host(i) + "/");
                mirror.executeUpdate();
            }
        }
    }

    /** Has all sites of a field read in full; the CPU milliseconds that the process took for it, a page. */
    double visit(Field field) throws SQLException, InterruptedException {
        long looks = number("SELECT count(*) FROM visit WHERE state = 'READ'");
        Duration before = cpu();
        execute("UPDATE site SET next_visit_at = now(), visit_asked = true WHERE name LIKE '" + field.name() + "%'");
        await("SELECT count(*) FROM visit WHERE state = 'READ'", looks + field.sites());
        Duration taken = cpu().minus(before);
        execute("UPDATE site SET next_visit_at = 'infinity', next_probe_at = NULL");
        return taken.toNanos() / 1e6 / (field.sites() * Field.PAGES);
    }

    long number(String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    void await(String sql, long atLeast) throws SQLException, InterruptedException {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (number(sql) < atLeast) {
            if (!process.isAlive() || System.nanoTime() > giveUpAt) {
                throw new IllegalStateException("waited in vain for " + sql);
            }
            Thread.sleep(100);
        }
    }

    /** What the kernel says that the process has in memory now. */
    long residentBytes() throws IOException {
        return bytes("VmRSS:");
    }

    /** And what it had at most. */
    long mostResidentBytes() throws IOException {
        return bytes("VmHWM:");
    }

    private long bytes(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
        database.close();
        postgres.close();
    }

    private Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }
}
