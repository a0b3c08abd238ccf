package org.claimwatch.standalone.setting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What listens on a port. */
public enum Listener {
    CRAWLER("crawler-service", 8081),
    INDEX("index-service", 8082),
    ALERT("alert-service", 8083),
    // Nobody but the services calls these, and a machine may well have its own on the usual port: any free one will do.
    POSTGRESQL("PostgreSQL", 0),
    ELASTICSEARCH("Elasticsearch", 0),
    SMTP("the mail sink", 0),
    TOR("tor's SOCKS", 0),
    EXITS("tor's SOCKS for the clear web", 0);

    private final String what;
    private final int defaultPort;

    Listener(String what, int defaultPort) {
        this.what = what;
        this.defaultPort = defaultPort;
    }

    /** As a sentence names it. */
    public String what() {
        return what;
    }

    int defaultPort() {
        return defaultPort;
    }

    /** As {@code --port} and {@code claimwatch.properties} name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Listener> of(String key) {
        return Arrays.stream(values())
                .filter(listener -> listener.key().equals(key))
                .findFirst();
    }

    static String keys() {
        return Arrays.stream(values()).map(Listener::key).collect(Collectors.joining(", "));
    }
}
