package org.claimwatch.standalone.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

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
}
