package org.claimwatch.crawler.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.claimwatch.crawler.capture.CaptureKeys;
import org.jboss.logging.Logger;

/** The file of the keys that captures are sealed with. */
final class CaptureKeyFile {
    private static final Logger LOG = Logger.getLogger(CaptureKeyFile.class);

    private final Path file;

    CaptureKeyFile(Path file) {
        this.file = file;
    }

    /** Its keys; a new one where the file is missing, and none where it cannot be made: then no copies are kept. */
    CaptureKeys read(SecureRandom random) {
        try {
            create(CaptureKeys.newKey(random));
        } catch (FileAlreadyExistsException e) {
            return new CaptureKeys(lines(), random);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warnf("no copies of pages are kept: claimwatch.captures.key-file cannot be made: %s", e);
            return new CaptureKeys(List.of(), random);
        }
        return new CaptureKeys(lines(), random);
    }

    private void create(String key) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, key + "\n", StandardOpenOption.WRITE);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("claimwatch.captures.key-file cannot be read", e);
        }
    }
}
