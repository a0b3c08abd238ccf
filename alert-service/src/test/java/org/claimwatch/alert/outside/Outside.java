package org.claimwatch.alert.outside;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.claimwatch.local.postgres.LocalPostgres;
import org.claimwatch.local.smtp.SmtpSink;

/** Starts all that the service needs, once for all tests, and puts it into the tests' fields. */
public final class Outside implements QuarkusTestResourceLifecycleManager {
    /** What links begin with; nothing answers there. */
    public static final String PUBLIC_URL = "https://claimwatch.example";

    private LocalPostgres postgres;
    private SmtpSink smtp;
    private DnsAnswerer dns;
    private Crawler crawler;
    private Keys keys;

    @Override
    public Map<String, String> start() {
        try {
            Path directory = Files.createTempDirectory("alert-service-test");
            postgres = LocalPostgres.startForTests();
            postgres.createDatabase("alert", "alert", "alert");
            smtp = SmtpSink.start(0, directory.resolve("mail"));
            dns = DnsAnswerer.start();
            crawler = Crawler.start();
            keys = Keys.in(directory.resolve("keys.json"));
            return settings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("claimwatch.keys.file", keys.file().toString()),
                Map.entry("claimwatch.crawler.url", crawler.url()),
                Map.entry("claimwatch.crawler.key", Crawler.KEY),
                Map.entry("claimwatch.dns.server", dns.address()),
                Map.entry("claimwatch.feed.wait", "PT1S"),
                Map.entry("claimwatch.secret-key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
                Map.entry("claimwatch.public-url", PUBLIC_URL),
                Map.entry("claimwatch.webhook.timeout", "PT1S"),
                Map.entry("claimwatch.webhook.private-targets", "127.0.0.0/8"),
                Map.entry("claimwatch.telling.every", "PT0.2S"),
                Map.entry("claimwatch.telling.gather-first-read", "PT0.5S"),
                Map.entry("claimwatch.telling.gather-group", "PT0.5S"),
                // tests look themselves, at a time of their own
                Map.entry("claimwatch.vigil.every", "PT1H"),
                Map.entry("claimwatch.delivery.poll-every", "PT0.2S"),
                Map.entry("claimwatch.delivery.retry.first", "PT0.2S"),
                Map.entry("quarkus.datasource.jdbc.url", postgres.jdbcUrl("alert")),
                Map.entry("quarkus.datasource.reactive.url", postgres.reactiveUrl("alert")),
                Map.entry("quarkus.mailer.host", "127.0.0.1"),
                Map.entry("quarkus.mailer.port", Integer.toString(smtp.port())),
                Map.entry("quarkus.mailer.from", "Claimwatch <alerts@claimwatch.example>"));
    }

    @Override
    public void inject(TestInjector tests) {
        inject(tests, SmtpSink.class, smtp);
        inject(tests, DnsAnswerer.class, dns);
        inject(tests, Crawler.class, crawler);
        inject(tests, Keys.class, keys);
    }

    private static void inject(TestInjector tests, Class<?> type, Object value) {
        tests.injectIntoFields(value, field -> field.getType().equals(type));
    }

    @Override
    public void stop() {
        crawler.close();
        smtp.close();
        dns.close();
        postgres.close();
    }
}
