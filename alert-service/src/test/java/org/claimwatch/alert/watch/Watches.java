package org.claimwatch.alert.watch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Watches for tests. */
public final class Watches {
    private Watches() {}

    public static Watch angers() {
        return french("Angers", List.of("Angers Loire Métropole"), List.of("angers.fr"));
    }

    public static Watch french(String name) {
        return french(name, List.of(), List.of());
    }

    public static Watch french(String name, List<String> aliases, List<String> domains) {
        return of(name, "FR", aliases, domains);
    }

    public static Watch of(String name, String country, List<String> aliases, List<String> domains) {
        return new Watch(
                UUID.randomUUID(),
                "angers",
                name,
                country,
                "municipality",
                null,
                null,
                aliases,
                domains,
                Instant.parse("2026-03-01T10:00:00Z"));
    }
}
