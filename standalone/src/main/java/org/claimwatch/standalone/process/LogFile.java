package org.claimwatch.standalone.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

/** A file that a process appends its output to. */
public final class LogFile {
    /** About a week of a quiet system; with the one kept behind it, a log takes 20 MiB at most. */
    static final long LARGEST_BYTES = 10L << 20;
    /** Far more than a screen full. */
    private static final int TAIL_BYTES = 64 << 10;

    private LogFile() {}

    /** The last lines, fewer where there are not so many; none where there is no file. */
    public static List<String> lastLines(Path log, int lines) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(file.length(), TAIL_BYTES)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            List<String> read = new String(tail, StandardCharsets.UTF_8).lines().toList();
            return read.subList(Math.max(0, read.size() - lines), read.size());
        }
    }

    /**
     * Puts the log aside as {@code .1} when it has grown too large, and empties it. The process writes on at its new
     * end, as it has the file open for appending; a line written between the two steps is lost.
     */
    public static void turnOver(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_BYTES) {
            Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            FileChannel.open(log, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                    .close();
        }
    }

    /** Tells the lines that are added to a log, across its being turned over. */
    public static final class Follower {
        private final Path log;
        private final Consumer<String> lines;
        private long told;
        private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

        /** Tells what is added from now on. */
        public Follower(Path log, Consumer<String> lines) throws IOException {
            this.log = log;
            this.lines = lines;
            this.told = Files.exists(log) ? Files.size(log) : 0;
        }

        /** Tells the whole lines that have been added since the last look. */
        public void look() throws IOException {
            if (!Files.exists(log)) {
                return;
            }
            try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
                if (file.length() < told) {
                    told = 0;
                }
                file.seek(told);
                byte[] added = new byte[(int) Math.min(file.length() - told, TAIL_BYTES)];
                file.readFully(added);
                told += added.length;
                tell(added);
            }
        }

        private void tell(byte[] added) {
            for (byte next : added) {
                if (next == '\n') {
                    lines.accept(begun.toString(StandardCharsets.UTF_8));
                    begun.reset();
                } else {
                    begun.write(next);
                }
            }
        }
    }
}
