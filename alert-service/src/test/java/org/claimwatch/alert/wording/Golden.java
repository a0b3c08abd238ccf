package org.claimwatch.alert.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts as people are to get them, in {@code src/test/resources/golden}. With {@code -Dgolden.write=true} they are written
 * as they are now: then read what git says has changed.
 */
public final class Golden {
    private static final Path DIRECTORY = Path.of("src/test/resources/golden");

    private Golden() {}

    public static void assertGolden(String name, String actual) {
        Path file = DIRECTORY.resolve(name);
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(DIRECTORY);
                Files.writeString(file, actual);
            }
            assertEquals(Files.readString(file), actual, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
