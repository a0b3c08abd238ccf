package org.claimwatch.standalone.folder;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;
import org.claimwatch.http.keys.KeyFile;
import org.claimwatch.http.keys.Role;

/**
 * What the parts of one installation know each other by. Made at the first start and kept in a file that only its owner
 * reads; nobody else needs them.
 *
 * @param crawlerDatabase password of the role {@code crawler}
 * @param alertDatabase password of the role {@code alert}
 * @param indexKey API key with which index-service reads the feed
 * @param alertKey API key with which alert-service reads feed and coverage
 * @param launcherKey API key of the launcher itself
 */
public record Secrets(
        String crawlerDatabase, String alertDatabase, String indexKey, String alertKey, String launcherKey) {
    private static final String OWNER = "standalone";
    private static final int PASSWORD_BYTES = 24;

    /** Reads the folder's secrets, or makes new ones where there are none or the key file was taken away. */
    public static Secrets of(DataFolder folder) throws IOException {
        Path file = folder.secrets();
        if (Files.exists(file) && Files.exists(folder.keys())) {
            return read(file);
        }
        Secrets made = make(new KeyFile(folder.keys()));
        made.write(file);
        return made;
    }

    private static Secrets make(KeyFile keys) throws IOException {
        return new Secrets(
                password(),
                password(),
                keys.add(OWNER, Set.of(Role.SERVICE), null),
                keys.add(OWNER, Set.of(Role.SERVICE), null),
                keys.add(OWNER, Set.of(Role.OPERATOR, Role.ANALYST), null));
    }

    private static Secrets read(Path file) throws IOException {
        Properties stored = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            stored.load(in);
        }
        return new Secrets(
                get(stored, "database.crawler"),
                get(stored, "database.alert"),
                get(stored, "key.index"),
                get(stored, "key.alert"),
                get(stored, "key.launcher"));
    }

    private static String get(Properties stored, String name) throws IOException {
        String value = stored.getProperty(name);
        if (value == null) {
            throw new IOException("secrets.properties lacks " + name + ". Remove the file: new secrets are then made");
        }
        return value;
    }

    private void write(Path file) throws IOException {
        Properties stored = new Properties();
        stored.setProperty("database.crawler", crawlerDatabase);
        stored.setProperty("database.alert", alertDatabase);
        stored.setProperty("key.index", indexKey);
        stored.setProperty("key.alert", alertKey);
        stored.setProperty("key.launcher", launcherKey);
        StringWriter text = new StringWriter();
        stored.store(text, "made by claimwatch; nobody else needs them");
        PrivateFile.write(file, text.toString());
    }

    private static String password() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Names nothing of it, so that no log can hold it. */
    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
