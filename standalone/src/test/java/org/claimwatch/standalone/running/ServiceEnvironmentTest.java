package org.claimwatch.standalone.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.claimwatch.standalone.folder.DataFolder;
import org.claimwatch.standalone.folder.Secrets;
import org.claimwatch.standalone.setting.Listener;
import org.claimwatch.standalone.setting.MailServer;
import org.claimwatch.standalone.setting.Ports;
import org.junit.jupiter.api.Test;

class ServiceEnvironmentTest {
    private static final Secrets SECRETS =
            new Secrets("crawler-pw", "alert-pw", "index-key", "alert-key", "launcher-key");

    private static Map<String, String> environment(Kind kind, String listen, Service service) {
        Ports ports = Ports.usual()
                .with(Listener.POSTGRESQL, 15432)
                .with(Listener.SMTP, 2525)
                .with(Listener.TOR, 19050)
                .with(Listener.EXITS, 19052);
        Installation installation = new Installation(
                Path.of("/root"),
                new DataFolder(Path.of("/data")),
                kind,
                InetAddress.ofLiteral(listen),
                ports,
                Duration.ofMinutes(10));
        return new ServiceEnvironment(installation, SECRETS).of(service);
    }

    @Test
    void theCrawlerIsToldItsDatabaseItsTorAndItsRosters() {
        Map<String, String> environment = environment(new Kind.Demo(), "127.0.0.1", Service.CRAWLER);

        assertEquals("jdbc:postgresql://127.0.0.1:15432/crawler", environment.get("QUARKUS_DATASOURCE_JDBC_URL"));
        assertEquals("crawler-pw", environment.get("QUARKUS_DATASOURCE_PASSWORD"));
        assertEquals("127.0.0.1:19050", environment.get("CLAIMWATCH_TOR_SOCKS"));
        assertEquals("127.0.0.1:19052", environment.get("CLAIMWATCH_TOR_EXIT_SOCKS"));
        assertEquals("/data/rosters", environment.get("CLAIMWATCH_ROSTERS_DIRECTORY"));
        assertEquals("PT10M", environment.get("CLAIMWATCH_VISITS_EVERY"));
    }

    @Test
    void aSystemThatListensEverywhereCallsItselfOnTheLoopback() {
        Map<String, String> environment = environment(new Kind.Demo(), "0.0.0.0", Service.INDEX);

        assertEquals("0.0.0.0", environment.get("QUARKUS_HTTP_HOST"));
        assertEquals("http://127.0.0.1:8081", environment.get("CLAIMWATCH_CRAWLER_URL"));
        assertEquals("index-key", environment.get("CLAIMWATCH_CRAWLER_KEY"));
    }

    @Test
    void theDemosMailGoesToItsSink() {
        Map<String, String> environment = environment(new Kind.Demo(), "127.0.0.1", Service.ALERT);

        assertEquals("2525", environment.get("QUARKUS_MAILER_PORT"));
        assertEquals("DISABLED", environment.get("QUARKUS_MAILER_START_TLS"));
        assertFalse(environment.containsKey("QUARKUS_MAILER_PASSWORD"));
    }

    @Test
    void realMailGoesWhereItsUserSays() {
        MailServer mail = new MailServer(
                "mail.example", 587, MailServer.Security.STARTTLS, "claimwatch", "secret", "alerts@city.example");

        Map<String, String> environment = environment(new Kind.Up(mail), "127.0.0.1", Service.ALERT);

        assertEquals("mail.example", environment.get("QUARKUS_MAILER_HOST"));
        assertEquals("REQUIRED", environment.get("QUARKUS_MAILER_START_TLS"));
        assertEquals("false", environment.get("QUARKUS_MAILER_TLS"));
        assertEquals("secret", environment.get("QUARKUS_MAILER_PASSWORD"));
        assertEquals("alerts@city.example", environment.get("QUARKUS_MAILER_FROM"));
    }
}
