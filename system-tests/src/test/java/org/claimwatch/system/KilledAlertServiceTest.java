package org.claimwatch.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.http.keys.KeyFile;
import org.claimwatch.http.keys.Role;
import org.claimwatch.local.feed.PlayedFeed;
import org.claimwatch.local.postgres.LocalPostgres;
import org.claimwatch.local.smtp.SmtpSink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two replicas of alert-service on one database, of which the one at work is killed with {@code kill -9}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledAlertServiceTest {
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int RECEIVERS = 3;

    @TempDir
    static Path folder;

    private final List<AlertReplica> replicas = new ArrayList<>();
    private LocalPostgres postgres;
    private SmtpSink smtp;
    private PlayedFeed feed;
    private Connection database;

    @BeforeAll
    void start() throws IOException, SQLException {
        postgres = LocalPostgres.startForTests();
        postgres.createDatabase("alert", "alert", "alert");
        smtp = SmtpSink.start(0, folder.resolve("mail"));
        feed = new PlayedFeed(0);
        Path keys = folder.resolve("keys.json");
        String key = new KeyFile(keys).add("angers", Set.of(Role.OPERATOR), null);
        for (String name : List.of("replica-1", "replica-2")) {
            replicas.add(new AlertReplica(name, environment(keys), postgres.reactiveUrl("alert"), folder));
            ready();
        }
        replicas.getFirst().post(key, "/watches", "{\"name\":\"Angers\",\"country\":\"FR\",\"kind\":\"municipality\"}");
        for (int receiver = 0; receiver < RECEIVERS; receiver++) {
            String address = "press" + receiver + "@city.example";
            replicas.getFirst()
                    .post(
                            key,
                            "/receivers",
                            "{\"channel\":\"MAIL\",\"address\":\"" + address + "\",\"language\":\"en\"}");
        }
        database = DriverManager.getConnection(postgres.jdbcUrl("alert"), "alert", "alert");
    }

    private Map<String, String> environment(Path keys) {
        return Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.jdbcUrl("alert"),
                "QUARKUS_MAILER_HOST",
                "127.0.0.1",
                "QUARKUS_MAILER_PORT",
                Integer.toString(smtp.port()),
                "QUARKUS_MAILER_FROM",
                "alerts@claimwatch.example",
                "CLAIMWATCH_FEED_WAIT",
                "PT2S",
                "CLAIMWATCH_KEYS_FILE",
                keys.toString(),
                "CLAIMWATCH_CRAWLER_URL",
                feed.url());
    }

    private void ready() {
        await().atMost(SOON).until(() -> replicas.stream().allMatch(AlertReplica::isReady));
    }

    @AfterAll
    void stop() throws SQLException {
        database.close();
        replicas.forEach(AlertReplica::close);
        feed.close();
        smtp.close();
        postgres.close();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLostAndNothingToldTwiceWhereverAReplicaIsKilled(KillPoint point) throws Exception {
        int mailsBefore = smtp.messages().size();
        run(point.hold());

        UUID claim = feed.appear(List.of("Ville d’Angers, " + point)).getFirst();
        await().atMost(SOON).until(() -> !names(KillPoint.waiting()).isEmpty());
        String held = names(KillPoint.waiting()).iterator().next();
        replicas.stream()
                .filter(replica -> replica.name().equals(held))
                .findFirst()
                .orElseThrow()
                .killAndStart();
        run(point.letGo());

        String told = "notification where content @> '{\"claims\":[{\"claimId\":\"" + claim + "\"}]}'";
        await().atMost(SOON)
                .until(() ->
                        count("delivery where state = 'DELIVERED' and notification_id in (select id from " + told + ")")
                                == RECEIVERS);
        ready();
        assertEquals(1, count("claim where id = '" + claim + "'"));
        assertEquals(1, count("match where claim_id = '" + claim + "'"));
        assertEquals(1, count("outcome where claim_id = '" + claim + "' and thread_id is not null"));
        assertEquals(1, count(told));
        assertMails(point, mailsBefore);
    }

    /** Outside, a repeat is allowed only where the mail server's word may have been lost, and it is a repeat. */
    private void assertMails(KillPoint point, int before) {
        List<String> mails = smtp.messages().stream()
                .skip(before)
                .map(KilledAlertServiceTest::identity)
                .toList();
        assertEquals(RECEIVERS, new HashSet<>(mails).size(), mails::toString);
        if (point.isAfterTheMailServersWord()) {
            assertTrue(mails.size() > RECEIVERS, mails::toString);
        } else {
            assertEquals(RECEIVERS, mails.size(), mails::toString);
        }
    }

    /** Its Message-ID and whom it is to. */
    private static String identity(Path mail) {
        try {
            return Files.readString(mail)
                    .split("\r\n\r\n", 2)[0]
                    .lines()
                    .filter(line -> line.startsWith("Message-ID:") || line.startsWith("To:"))
                    .sorted()
                    .toList()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private Set<String> names(String sql) throws SQLException {
        Set<String> names = new HashSet<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private long count(String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
