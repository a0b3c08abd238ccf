package org.claimwatch.standalone.process;

import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * One thing to keep running, of one process or several.
 *
 * @param name as {@code status} and {@code logs} name it
 * @param again whether it can be started again when it dies; what cannot leaves its place empty
 */
public record Unit(String name, Stage stage, Starter starter, boolean again) {
    /** Starts the unit and returns when it is ready to work. */
    @FunctionalInterface
    public interface Starter {
        /**
         * @param started to be told of each process before it becomes the program: see {@link StartGate}
         * @throws StartFailure with a sentence for the user
         */
        Life start(LongConsumer started) throws IOException, InterruptedException;
    }

    /**
     * From a start to the next death.
     *
     * @param pids its processes; the unit is dead when one of them is
     * @param release gives back what the unit held, after its processes have ended
     */
    public record Life(List<Long> pids, AutoCloseable release) {
        public Life {
            pids = List.copyOf(pids);
        }

        public static Life of(long pid) {
            return new Life(List.of(pid), () -> {});
        }
    }
}
