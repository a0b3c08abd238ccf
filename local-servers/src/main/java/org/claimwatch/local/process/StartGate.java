package org.claimwatch.local.process;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Starts a program only once its process is known to whoever will end it. The process is there first, waits at the gate,
 * and becomes the program when the gate opens. If this JVM is killed in between, however short that is, the process finds
 * the gate gone and ends: no program ever runs that nobody knows of.
 */
public final class StartGate {
    /** Reads one line of its input, which is the gate; what it then becomes keeps its pid. */
    private static final List<String> WAITING = List.of("sh", "-c", "read -r go && exec \"$@\"", "start-gate");

    private StartGate() {}

    /**
     * @param program its input has ended when it runs
     * @param known is told of the pid while the process waits; if it fails, the program never runs
     */
    public static Process open(ProcessBuilder program, LongConsumer known) throws IOException {
        List<String> command = new ArrayList<>(WAITING);
        command.addAll(program.command());
        Process process = program.command(command).start();
        try (OutputStream gate = process.getOutputStream()) {
            known.accept(process.pid());
            gate.write('\n');
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
        return process;
    }
}
