package org.claimwatch.standalone.process;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.claimwatch.local.process.Machine;
import org.claimwatch.local.process.StartGate;
import org.claimwatch.standalone.service.ServiceClient;

/**
 * One of our Java programs as a process of its own, with this JVM's Java.
 *
 * @param arguments to {@code java}; no secret, for everyone on the machine can read them
 * @param environment added to ours, from which all settings of Quarkus and Claimwatch are taken out first, so that a
 *     stray variable of the user's shell does not reach it
 * @param ready when it is ready to work
 */
public record JavaService(
        String name, List<String> arguments, Map<String, String> environment, Path directory, Path log, Ready ready)
        implements Unit.Starter {
    /** A start takes 3 to 7 s; ten times that is a machine under heavy load. */
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);

    private static final long LOOK_EVERY_MILLIS = 50;
    private static final int LINES_TOLD = 15;

    /** How it shows that it is ready. */
    public sealed interface Ready {
        boolean isReady() throws InterruptedException;
    }

    /** @param address answers 200 then */
    public record Answers(URI address) implements Ready {
        @Override
        public boolean isReady() throws InterruptedException {
            return ServiceClient.answers(address);
        }
    }

    /** @param port of 127.0.0.1 is listened on then */
    public record Listens(int port) implements Ready {
        @Override
        public boolean isReady() {
            return !Machine.isFree(port);
        }
    }

    @Override
    public Unit.Life start(LongConsumer started) throws IOException, InterruptedException {
        Process process = spawn(started);
        try {
            awaitReady(process);
        } catch (InterruptedException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
        return Unit.Life.of(process.pid());
    }

    private void awaitReady(Process process) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!ready.isReady()) {
            if (process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                throw failure("ended with exit code " + process.exitValue());
            }
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw failure("was not ready within " + READY_WITHIN.toSeconds() + " s");
            }
        }
    }

    private Process spawn(LongConsumer started) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Machine.java());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("CLAIMWATCH_"));
        builder.environment().putAll(environment);
        return StartGate.open(builder, started);
    }

    private StartFailure failure(String what) throws IOException {
        String tail = String.join("\n", LogFile.lastLines(log, LINES_TOLD));
        return new StartFailure(name + " " + what + ". The end of " + log + ":\n" + tail);
    }
}
