package org.claimwatch.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server's process. Its output goes to a log file; what it reads is empty. */
public final class ServerProcess implements AutoCloseable {
    /** A server that has not ended this long after it was asked to is killed. PostgreSQL's own patience is 60 s. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final int TAIL_BYTES = 2_000;

    /** Tells whether a server answers yet. */
    public interface ReadyCheck {
        /** @return false, or an {@link IOException}, as long as it does not */
        boolean isReady() throws IOException;
    }

    private final String name;
    private final Process process;
    private final Path log;

    private ServerProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * @param log gets what the process writes, behind what is there
     * @param environment added to this process's own
     */
    public static ServerProcess start(String name, List<String> command, Path log, Map<String, String> environment) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return new ServerProcess(name, builder.start(), log);
        } catch (IOException e) {
            throw new ServerStartException(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /**
     * Waits until the server answers. Where it ends instead, or does not answer in time, it is ended.
     *
     * @throws ServerStartException with the end of its log
     */
    public void awaitReady(ReadyCheck check, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        IOException last = null;
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw failed("ended with " + process.exitValue(), last);
            }
            try {
                if (check.isReady()) {
                    return;
                }
            } catch (IOException e) {
                last = e;
            }
            pause();
        }
        close();
        throw failed("was not ready after " + within.toSeconds() + " s", last);
    }

    /**
     * Waits for the end of a program that is to end by itself.
     *
     * @throws ServerStartException with the end of its log if it fails or takes longer
     */
    public void awaitSuccess(Duration within) {
        try {
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw failed("did not end in " + within.toSeconds() + " s", null);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ServerStartException(name + ": interrupted while it ran", e);
        }
        if (process.exitValue() != 0) {
            throw failed("ended with " + process.exitValue(), null);
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new ServerStartException(name + ": interrupted while it started", e);
        }
    }

    private ServerStartException failed(String how, @Nullable IOException cause) {
        return new ServerStartException(name + " " + how + "; the end of " + log + ":\n" + tail(), cause);
    }

    private String tail() {
        try {
            byte[] all = Files.readAllBytes(log);
            int from = Math.max(0, all.length - TAIL_BYTES);
            return new String(all, from, all.length - from, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "(it cannot be read: " + e.getMessage() + ")";
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end as {@code TERM} does, and kills it if it does not in 30 s. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    /** Waits for the end of a process that was asked to end in a way of its own, and kills it if it does not in 30 s. */
    public void awaitEnd() {
        boolean ended = false;
        try {
            ended = process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!ended) {
            process.destroyForcibly();
        }
    }
}
