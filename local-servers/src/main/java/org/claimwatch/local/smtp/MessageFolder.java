package org.claimwatch.local.smtp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The folder of received messages, a file each: {@code 20260131T235959123-000001.eml}, time in UTC. */
final class MessageFolder {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String KEPT = ".eml";

    private final Path directory;
    private final InstantSource clock;
    private final AtomicInteger count = new AtomicInteger();

    MessageFolder(Path directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Returns when the message would survive a loss of power: a file under its final name is whole. */
    void keep(byte[] message) throws IOException {
        String name = TIME.format(clock.instant()) + String.format(Locale.ROOT, "-%06d", count.incrementAndGet());
        Path written = directory.resolve(name + ".part");
        try (FileChannel file = FileChannel.open(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(message);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            file.force(true);
        }
        Files.move(written, directory.resolve(name + KEPT), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    /** Oldest first. */
    List<Path> messages() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(KEPT)).sorted().toList();
        }
    }
}
