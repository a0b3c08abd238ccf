package org.claimwatch.standalone.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Where one installation keeps everything, and under which names. */
public record DataFolder(Path path) {
    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** Makes the folder, for its owner only: databases, keys and mail stand in it. */
    public void create() throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path.getParent());
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Files.createDirectories(logs());
        Files.createDirectories(rosters());
    }

    /** Empties the folder but for the lock, which the caller holds. Links are removed, never followed. */
    public void wipe() throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(lock())) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                if (!directory.equals(path)) {
                    Files.delete(directory);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        create();
    }

    Path lock() {
        return path.resolve("claimwatch.lock");
    }

    Path run() {
        return path.resolve("run.json");
    }

    public Path keys() {
        return path.resolve("keys.json");
    }

    Path secrets() {
        return path.resolve("secrets.properties");
    }

    public Path settings() {
        return path.resolve("claimwatch.properties");
    }

    public Path sites() {
        return path.resolve("sites.csv");
    }

    /** Where crawler-service reads those that are files. */
    public Path rosters() {
        return path.resolve("rosters");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    /** @param process as {@code status} names it */
    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    public Path postgresql() {
        return path.resolve("postgresql");
    }

    public Path elasticsearch() {
        return path.resolve("elasticsearch");
    }

    public Path tor() {
        return path.resolve("tor");
    }

    /** The mail that the demo's sink took, a file a message. */
    public Path mail() {
        return path.resolve("mail");
    }
}
