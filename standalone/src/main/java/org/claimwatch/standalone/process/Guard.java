package org.claimwatch.standalone.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A small shell process that ends the processes it was told of, in the order of their {@link Stage}, when its standard
 * input ends: that is when it is closed here, or when this JVM is gone, however it went.
 */
public final class Guard implements AutoCloseable {
    private final Process shell;
    private final BufferedWriter watched;

    private Guard(Process shell) {
        this.shell = shell;
        this.watched = shell.outputWriter(StandardCharsets.US_ASCII);
    }

    /** @param log where the guard writes what it ends; nobody may be left to read it from a pipe */
    public static Guard start(Path log) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", script(), "claimwatch-guard")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new Guard(shell);
    }

    private static String script() throws IOException {
        try (InputStream script = Guard.class.getResourceAsStream("guard.sh")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The guard's own process, which outlives the launcher until everything has ended. */
    public ProcessHandle handle() {
        return shell.toHandle();
    }

    /** From now on this process is ended with the others. Told again of the same process, the guard takes the new stage. */
    public synchronized void watch(Stage stage, String name, long pid) {
        tell("%d %s %d %d %s"
                .formatted(stage.ordinal(), stage.signal(), stage.grace().toSeconds(), pid, name.replace(' ', '-')));
    }

    private void tell(String line) {
        try {
            watched.write(line + "\n");
            watched.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the guard process has gone: nothing would end what was started", e);
        }
    }

    /** Ends everything that is watched, in order, and returns when nothing of it is left. */
    @Override
    public synchronized void close() {
        try {
            watched.close();
            shell.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
