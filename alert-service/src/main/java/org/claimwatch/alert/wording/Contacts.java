package org.claimwatch.alert.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Whom to call in a country, and what time it is there: the data file {@code contacts.txt}. */
public final class Contacts {
    private static final String EVERYWHERE = "*";

    private static final class Shipped {
        static final Contacts CONTACTS = read();
    }

    /**
     * @param where a web address, a number: never anything that has to be kept secret
     * @param role what for; a key in the message files
     */
    public record Contact(String name, String where, String role) {}

    private final Map<String, List<Contact>> contacts;
    private final Map<String, ZoneId> zones;

    private Contacts(Map<String, List<Contact>> contacts, Map<String, ZoneId> zones) {
        this.contacts = contacts;
        this.zones = zones;
    }

    public static Contacts shipped() {
        return Shipped.CONTACTS;
    }

    /** In the file's order; those of no country in particular where the file has none for this one. */
    public List<Contact> of(String country) {
        return contacts.getOrDefault(country, contacts.getOrDefault(EVERYWHERE, List.of()));
    }

    /** Where most of its people live; empty if the file does not say. */
    public Optional<ZoneId> zone(String country) {
        return Optional.ofNullable(zones.get(country));
    }

    private static Contacts read() {
        Map<String, List<Contact>> contacts = new HashMap<>();
        Map<String, ZoneId> zones = new HashMap<>();
        try (var in = Objects.requireNonNull(Contacts.class.getResourceAsStream("contacts.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*\\|\\s*"))
                    .forEach(parts -> {
                        if (parts[1].equals("zone")) {
                            zones.put(parts[0], ZoneId.of(parts[2]));
                        } else {
                            contacts.computeIfAbsent(parts[0], country -> new ArrayList<>())
                                    .add(new Contact(parts[2], parts[3], parts[1]));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Contacts(contacts, zones);
    }
}
