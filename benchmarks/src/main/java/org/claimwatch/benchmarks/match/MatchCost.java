package org.claimwatch.benchmarks.match;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntSupplier;

/**
 * What {@link Matching} measures, by the processor time of the one thread that matches: a machine that does much else changes
 * it less than time on the clock. Usage: {@code MatchCost [seconds]}, 5 of processor time each unless said.
 */
final class MatchCost {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private MatchCost() {}

    public static void main(String[] arguments) throws IOException {
        long nanos = (arguments.length > 0 ? Long.parseLong(arguments[0]) : 5) * 1_000_000_000L;
        Matching matching = new Matching();
        matching.fill();
        measure("matched, evidence included", matching::matched, nanos);
        measure("names by Aho-Corasick", matching::foundByAutomaton, nanos);
        measure("names by lucene-monitor", matching::foundByMonitor, nanos);
        matching.close();
    }

    private static void measure(String what, IntSupplier all, long nanos) {
        run(all, nanos / 2);
        long begun = THREADS.getCurrentThreadCpuTime();
        long claims = run(all, nanos);
        double seconds = (THREADS.getCurrentThreadCpuTime() - begun) / 1e9;
        System.out.printf(
                "%-28s %,10.0f claims per CPU-second, %d found in %d%n",
                what, claims / seconds, all.getAsInt(), Matching.CLAIMS);
    }

    /** Claims that were looked at. */
    private static long run(IntSupplier all, long nanos) {
        long end = THREADS.getCurrentThreadCpuTime() + nanos;
        long claims = 0;
        while (THREADS.getCurrentThreadCpuTime() < end) {
            all.getAsInt();
            claims += Matching.CLAIMS;
        }
        return claims;
    }
}
