package org.claimwatch.http.keys;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file that the keys stand in. Several processes may read it while one writes: a write replaces the whole file. */
public final class KeyFile {
    /** Far more keys than any installation has; a larger file is a mistake and is not read. */
    static final long MAX_BYTES = 1 << 20;

    private static final TypeReference<List<ApiKey>> KEYS = new TypeReference<>() {};
    private static final int KEY_BYTES = 32;

    private final Path path;
    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    public KeyFile(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /**
     * Reads all keys; none if there is no file yet.
     *
     * @throws IOException if the file cannot be read, is larger than 1 MiB or is not what it should be; the message
     *     names the file
     */
    public List<ApiKey> read() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        if (Files.size(path) > MAX_BYTES) {
            throw new IOException("key file " + path + " is larger than " + MAX_BYTES + " bytes");
        }
        try {
            return List.copyOf(json.readValue(Files.readAllBytes(path), KEYS));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IOException("key file " + path + ": " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Makes a new key and adds it to the file, which it creates, readable by its owner only, where there is none.
     *
     * @return the key, which stands nowhere else and cannot be had again
     * @throws IllegalArgumentException if the roles or the owner are not as {@link ApiKey} wants them
     */
    public synchronized String add(String owner, Set<String> roles, @Nullable Instant expiresAt) throws IOException {
        String key = newKey();
        String hash = ApiKey.hash(key);
        ApiKey entry = new ApiKey(owner + "-" + hash.substring(0, 8), owner, roles, hash, expiresAt);
        Path directory = path.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path lock = directory.resolve("." + path.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            List<ApiKey> keys = new ArrayList<>(read());
            keys.add(entry);
            replace(directory, keys);
        }
        return key;
    }

    private void replace(Path directory, List<ApiKey> keys) throws IOException {
        Path written = Files.createTempFile(
                directory,
                ".keys",
                ".json",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            json.writeValue(written.toFile(), keys);
            Files.move(written, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static String newKey() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return "cw_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
