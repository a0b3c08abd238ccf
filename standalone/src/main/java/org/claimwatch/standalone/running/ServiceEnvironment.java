package org.claimwatch.standalone.running;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.claimwatch.standalone.folder.Secrets;
import org.claimwatch.standalone.setting.Listener;
import org.claimwatch.standalone.setting.MailServer;

/**
 * What each service is told, in environment variables: other users of the machine can read a command line, but not these.
 * The names are those of the services' {@code application.properties}.
 */
final class ServiceEnvironment {
    /** Mail of the demo comes from nowhere real. */
    private static final String DEMO_SENDER = "claimwatch@claimwatch.example";

    private final Installation installation;
    private final Secrets secrets;

    ServiceEnvironment(Installation installation, Secrets secrets) {
        this.installation = installation;
        this.secrets = secrets;
    }

    Map<String, String> of(Service service) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", installation.listen().getHostAddress());
        environment.put("QUARKUS_HTTP_PORT", port(service.listener()));
        environment.put("CLAIMWATCH_KEYS_FILE", installation.folder().keys().toString());
        switch (service) {
            case CRAWLER -> {
                putDatabase(environment, "crawler", secrets.crawlerDatabase());
                environment.put("CLAIMWATCH_TOR_SOCKS", "127.0.0.1:" + port(Listener.TOR));
                environment.put("CLAIMWATCH_TOR_EXIT_SOCKS", "127.0.0.1:" + port(Listener.EXITS));
                environment.put(
                        "CLAIMWATCH_ROSTERS_DIRECTORY",
                        installation.folder().rosters().toString());
                environment.put(
                        "CLAIMWATCH_VISITS_EVERY", installation.visitsEvery().toString());
            }
            case INDEX -> {
                environment.put("QUARKUS_ELASTICSEARCH_HOSTS", "127.0.0.1:" + port(Listener.ELASTICSEARCH));
                putCrawler(environment, secrets.indexKey());
            }
            case ALERT -> {
                putDatabase(environment, "alert", secrets.alertDatabase());
                putCrawler(environment, secrets.alertKey());
                environment.put("CLAIMWATCH_SECRET_KEY", secretKey(secrets.alertDatabase()));
                putMail(environment);
            }
        }
        return environment;
    }

    /** 32 bytes that stay the same as long as the folder's secrets do, and that nobody else can make. */
    private static String secretKey(String secret) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update("claimwatch.secret-key of alert-service".getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void putDatabase(Map<String, String> environment, String database, String password) {
        String address = "127.0.0.1:" + port(Listener.POSTGRESQL) + "/" + database;
        environment.put("QUARKUS_DATASOURCE_USERNAME", database);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", password);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + address);
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://" + address);
    }

    private void putCrawler(Map<String, String> environment, String key) {
        environment.put(
                "CLAIMWATCH_CRAWLER_URL", installation.uri(Listener.CRAWLER).toString());
        environment.put("CLAIMWATCH_CRAWLER_KEY", key);
    }

    private void putMail(Map<String, String> environment) {
        switch (installation.kind()) {
            case Kind.Demo demo -> {
                environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
                environment.put("QUARKUS_MAILER_PORT", port(Listener.SMTP));
                environment.put("QUARKUS_MAILER_FROM", DEMO_SENDER);
                environment.put("QUARKUS_MAILER_START_TLS", "DISABLED");
            }
            case Kind.Up(MailServer mail) -> {
                environment.put("QUARKUS_MAILER_HOST", mail.host());
                environment.put("QUARKUS_MAILER_PORT", Integer.toString(mail.port()));
                environment.put("QUARKUS_MAILER_FROM", mail.from());
                environment.put("QUARKUS_MAILER_TLS", Boolean.toString(mail.security() == MailServer.Security.TLS));
                environment.put(
                        "QUARKUS_MAILER_START_TLS",
                        mail.security() == MailServer.Security.STARTTLS ? "REQUIRED" : "DISABLED");
                if (!mail.username().isEmpty()) {
                    environment.put("QUARKUS_MAILER_USERNAME", mail.username());
                    environment.put("QUARKUS_MAILER_PASSWORD", mail.password());
                }
            }
        }
    }

    private String port(Listener listener) {
        return Integer.toString(installation.ports().of(listener));
    }
}
