package org.claimwatch.standalone.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How much memory processes hold (resident set size), as the operating system counts it. */
public final class Memory {
    private static final int BYTES_A_KIB = 1024;

    private Memory() {}

    /** The sum over the processes, in bytes. */
    public static long of(List<Long> pids) {
        return pids.stream().mapToLong(Memory::residentBytes).sum();
    }

    /**
     * The sum over the processes and all below them, in bytes. What several of them share is counted once for each, so
     * for PostgreSQL this is an upper bound.
     */
    public static long ofTrees(List<Long> pids) {
        return pids.stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .distinct()
                .mapToLong(Memory::residentBytes)
                .sum();
    }

    private static long residentBytes(long pid) {
        return residentKib(pid).orElse(0) * BYTES_A_KIB;
    }

    private static OptionalLong residentKib(long pid) {
        try {
            Path status = Path.of("/proc", Long.toString(pid), "status");
            return Files.exists(Path.of("/proc/self")) ? fromProc(status) : fromPs(pid);
        } catch (IOException goneMeanwhile) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong fromProc(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst();
    }

    private static OptionalLong fromPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String kib = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        return kib.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(kib));
    }
}
