package org.claimwatch.standalone.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How much memory processes hold (resident set size), as the operating system counts it. */
public final class Memory {
    private static final int BYTES_A_KIB = 1024;

    private Memory() {}

    /**
     * Of a process and all below it, in bytes. What several of them share is counted once where the operating system
     * tells (Linux), else once for each.
     */
    public static long ofTrees(List<Long> pids) {
        List<Long> all = pids.stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .distinct()
                .toList();
        return all.size() == 1
                ? residentKib(all.getFirst()) * BYTES_A_KIB
                : all.stream().mapToLong(Memory::shareKib).sum() * BYTES_A_KIB;
    }

    /** Of one process without those below it, in bytes. */
    public static long of(long pid) {
        return residentKib(pid) * BYTES_A_KIB;
    }

    private static long residentKib(long pid) {
        return fromProc(pid, "status", "VmRSS:").orElseGet(() -> fromPs(pid));
    }

    /** Its proportional share: a page that n processes hold counts for each as an n-th. */
    private static long shareKib(long pid) {
        return fromProc(pid, "smaps_rollup", "Pss:").orElseGet(() -> residentKib(pid));
    }

    private static Optional<Long> fromProc(long pid, String file, String field) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), file)).stream()
                    .filter(line -> line.startsWith(field))
                    .map(line -> Long.valueOf(line.replaceAll("[^0-9]", "")))
                    .findFirst();
        } catch (IOException noneOrGone) {
            return Optional.empty();
        }
    }

    private static long fromPs(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            String kib = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return kib.isEmpty() ? 0 : Long.parseLong(kib);
        } catch (IOException noPs) {
            return 0;
        }
    }
}
