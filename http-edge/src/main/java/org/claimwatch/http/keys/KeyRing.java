package org.claimwatch.http.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The keys as they stand in the file now: each time it is asked it looks whether the file is another one or has another
 * time or size (some microseconds), and reads it if so. While the file cannot be read the keys read last go on to be good, so that a
 * mistake in it locks nobody out; the mistake is reported once.
 */
public final class KeyRing {
    private record Version(
            Instant modified, long bytes, @Nullable Object file) {}

    private final KeyFile file;
    private final InstantSource clock;
    private final Consumer<IOException> onUnreadable;

    private @Nullable Version version;
    private Map<String, ApiKey> keysByHash = Map.of();

    /** @param onUnreadable told once of each version of the file that cannot be read */
    public KeyRing(KeyFile file, InstantSource clock, Consumer<IOException> onUnreadable) {
        this.file = file;
        this.clock = clock;
        this.onUnreadable = onUnreadable;
    }

    /** The entry of a key, or empty where it is unknown or has expired. */
    public synchronized Optional<ApiKey> find(String key) {
        readIfChanged();
        return Optional.ofNullable(keysByHash.get(ApiKey.hash(key))).filter(found -> found.validAt(clock.instant()));
    }

    /** The owners that have a key with a role. */
    public synchronized Set<String> ownersWith(String role) {
        readIfChanged();
        Instant now = clock.instant();
        return keysByHash.values().stream()
                .filter(key -> key.roles().contains(role) && key.validAt(now))
                .map(ApiKey::owner)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void readIfChanged() {
        try {
            Version current = currentVersion();
            if (current != null && current.equals(version)) {
                return;
            }
            version = current;
            keysByHash = file.read().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(ApiKey::sha256, Function.identity(), (first, again) -> again));
        } catch (IOException e) {
            onUnreadable.accept(e);
        }
    }

    private @Nullable Version currentVersion() throws IOException {
        if (!Files.exists(file.path())) {
            return null;
        }
        BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
        return new Version(attributes.lastModifiedTime().toInstant(), attributes.size(), attributes.fileKey());
    }
}
