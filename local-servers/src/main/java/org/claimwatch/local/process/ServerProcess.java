package org.claimwatch.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A server's process. It reads nothing, appends what it says to a log file, and is in a session of its own where the
 * machine has {@code setsid}: a Ctrl-C at the terminal is then for whoever started it, who ends its servers in order.
 */
public final class ServerProcess implements AutoCloseable {
    /** Ten times what Elasticsearch, the slowest of them, takes to end in order. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final int TAIL_BYTES = 4_000;

    /** Tells whether a server answers yet. */
    @FunctionalInterface
    public interface ReadyCheck {
        /** @return false, or an {@link IOException}, as long as it does not */
        boolean isReady() throws IOException;
    }

    private final String name;
    private final Process process;
    private final Path log;
    private final long logStart;

    private ServerProcess(String name, Process process, Path log, long logStart) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.logStart = logStart;
    }

    /** As {@link #start(String, List, Path, LongConsumer)}, where nobody but this JVM has to know of the process. */
    public static ServerProcess start(String name, List<String> command, Path log) {
        return start(name, command, log, pid -> {});
    }

    /**
     * @param name as a person knows it
     * @param log made where there is none, with its folder
     * @param known is told of the pid before the server runs: see {@link StartGate}
     */
    public static ServerProcess start(String name, List<String> command, Path log, LongConsumer known) {
        List<String> inOwnSession = new ArrayList<>();
        Machine.program("setsid").map(Path::toString).ifPresent(inOwnSession::add);
        inOwnSession.addAll(command);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            long logStart = Files.exists(log) ? Files.size(log) : 0;
            ProcessBuilder server = new ProcessBuilder(inOwnSession)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return new ServerProcess(name, StartGate.open(server, known), log, logStart);
        } catch (IOException e) {
            throw new ServerStartException(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /**
     * Waits until the server answers. One that ends instead, or does not answer in time, is gone afterwards.
     *
     * @throws ServerStartException with the end of its log
     */
    public void awaitReady(ReadyCheck check, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        IOException last = null;
        while (System.nanoTime() < deadline) {
            try {
                if (check.isReady()) {
                    return;
                }
            } catch (IOException e) {
                last = e;
            }
            if (endsWithin(LOOK_EVERY)) {
                throw failure("ended with exit code " + process.exitValue(), last);
            }
        }
        process.destroyForcibly();
        throw failure("was not ready within " + within.toSeconds() + " s", last);
    }

    /**
     * Waits for a program that ends by itself.
     *
     * @throws ServerStartException with the end of its log if it fails or takes longer
     */
    public void awaitSuccess(Duration within) {
        if (!endsWithin(within)) {
            process.destroyForcibly();
            throw failure("did not end within " + within.toSeconds() + " s", null);
        }
        if (process.exitValue() != 0) {
            throw failure("ended with exit code " + process.exitValue(), null);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Registers that the process ends at the latest with this JVM, and its folder goes with it. */
    public void endWithThisJvm(Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            process.destroyForcibly().onExit().join();
            Machine.deleteFolder(folder);
        }));
    }

    /** Asks it to end, and kills it if it does not within 30 s. Returns when it is gone. */
    @Override
    public void close() {
        process.destroy();
        if (!endsWithin(GRACE)) {
            process.destroyForcibly().onExit().join();
        }
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ServerStartException("interrupted while waiting for " + name, e);
        }
    }

    private ServerStartException failure(String how, @Nullable IOException cause) {
        return new ServerStartException(name + " " + how + ". The end of " + log + ":\n" + tail(), cause);
    }

    private String tail() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.clamp(file.length() - logStart, 0, TAIL_BYTES)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "(" + e.getMessage() + ")";
        }
    }
}
