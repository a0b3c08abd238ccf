package org.claimwatch.local.tor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.claimwatch.local.process.Machine;
import org.claimwatch.local.process.ServerProcess;
import org.claimwatch.local.process.ServerStartException;

/** One tor of one torrc. Its folder holds the torrc, its data and {@code notice.log}, the log of this run. */
final class TorProcess implements AutoCloseable {
    private static final Pattern BOOTSTRAPPED = Pattern.compile("Bootstrapped (\\d+)%");

    /** tor refuses a data folder that others can read. */
    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rwx------");

    private final Path folder;
    private final ServerProcess process;

    private TorProcess(Path folder, ServerProcess process) {
        this.folder = folder;
        this.process = process;
    }

    /**
     * @param settings the torrc's lines, without those that every tor here has
     * @param known is told of the pid before tor runs
     */
    static TorProcess start(String name, Path directory, List<String> settings, LongConsumer known) {
        try {
            Path folder = createFolder(directory);
            Files.deleteIfExists(log(folder));
            List<String> command = command(folder, settings);
            return new TorProcess(folder, ServerProcess.start(name, command, log(folder), known));
        } catch (IOException e) {
            throw new ServerStartException(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    static Path createFolder(Path directory) throws IOException {
        Path folder = directory.toAbsolutePath();
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OURS_ALONE));
        return Files.setPosixFilePermissions(folder, OURS_ALONE);
    }

    /** Writes the torrc into the folder; the machine's own /etc/tor has no say. */
    static List<String> command(Path folder, List<String> settings) throws IOException {
        Path torrc = folder.resolve("torrc");
        String own = """
                DataDirectory %s
                Log notice stdout
                __OwningControllerProcess %d
                """.formatted(folder, ProcessHandle.current().pid());
        Files.writeString(torrc, own + String.join("\n", settings) + "\n");
        return List.of(program("tor"), "-f", torrc.toString(), "--defaults-torrc", "/dev/null");
    }

    static String program(String name) {
        return Machine.program(name)
                .orElseThrow(() ->
                        new ServerStartException("there is no " + name + ": install Debian's tor (apt install tor)"))
                .toString();
    }

    private static Path log(Path folder) {
        return folder.resolve("notice.log");
    }

    Path folder() {
        return folder;
    }

    long pid() {
        return process.pid();
    }

    boolean hasLogged(String text) throws IOException {
        return Files.readString(log(folder)).contains(text);
    }

    /** How far it is with joining the network, 0 to 100. At 100 it can build circuits. */
    int bootstrapPercent() throws IOException {
        return BOOTSTRAPPED
                .matcher(Files.readString(log(folder)))
                .results()
                .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                .reduce(0, (earlier, later) -> later);
    }

    void awaitReady(ServerProcess.ReadyCheck check, Duration within) {
        process.awaitReady(check, within);
    }

    @Override
    public void close() {
        process.close();
    }
}
