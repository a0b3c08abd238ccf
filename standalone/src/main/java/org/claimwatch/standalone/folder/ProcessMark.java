package org.claimwatch.standalone.folder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that can be told from a later one of the same pid.
 *
 * @param startedAt as the operating system says
 */
public record ProcessMark(long pid, Instant startedAt) {
    /** Linux derives a start time from the time of boot, which moves a little as the clock is set. */
    private static final Duration CLOCK_SHIFT = Duration.ofSeconds(2);

    public static ProcessMark of(ProcessHandle process) {
        return new ProcessMark(process.pid(), startOf(process));
    }

    /** The process, if it still runs. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(found ->
                        Duration.between(startedAt, startOf(found)).abs().compareTo(CLOCK_SHIFT) <= 0);
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
