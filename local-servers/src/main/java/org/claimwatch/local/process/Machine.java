package org.claimwatch.local.process;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What servers need to know of the machine they are started on. */
public final class Machine {
    /** Below the ports that Linux hands out to connections (32768 and up), so that none is taken between look and use. */
    private static final int LOWEST_PORT = 20_000;

    private static final int HIGHEST_PORT = 32_000;
    private static final int TRIES = 200;

    /** Debian keeps tor where only root's path leads; Homebrew has folders of its own. */
    private static final List<String> MORE_FOLDERS =
            List.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin");

    private Machine() {}

    /** The checkout, from the system property {@code claimwatch.root}, else the folder this was started in. */
    public static Path root() {
        return Path.of(System.getProperty("claimwatch.root", "")).toAbsolutePath();
    }

    /** A folder that the build or a first start fills: named by a system property, else under {@code local-servers/target}. */
    public static Path builtFolder(String property, String name) {
        String named = System.getProperty(property);
        return named == null
                ? root().resolve("local-servers/target").resolve(name)
                : Path.of(named).toAbsolutePath();
    }

    /** A new folder that whoever asked for it removes. */
    public static Path folderForTests(String name) {
        try {
            return Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The java that runs this. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A port on 127.0.0.1 that nobody listens on. */
    public static int freePort() {
        return freePorts(1).getFirst();
    }

    /** That many neighbouring ports on 127.0.0.1 that nobody listens on. */
    public static List<Integer> freePorts(int count) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int first = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT - count);
            List<Integer> ports = IntStream.range(first, first + count).boxed().toList();
            if (ports.stream().allMatch(Machine::isFree)) {
                return ports;
            }
        }
        throw new ServerStartException("there are no " + count + " free ports on 127.0.0.1");
    }

    /** Whether nobody listens on the port of 127.0.0.1. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws ServerStartException if somebody listens on the port of 127.0.0.1 */
    public static void requireFree(int port, String forWhom) {
        if (!isFree(port)) {
            throw new ServerStartException("port " + port + " on 127.0.0.1, which " + forWhom
                    + " is to listen on, is in use by another program");
        }
    }

    /** Where a program is, on the {@code PATH} or in one of the usual folders. */
    public static Optional<Path> program(String name) {
        Stream<String> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"));
        return Stream.concat(path.filter(folder -> !folder.isEmpty()), MORE_FOLDERS.stream())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Whether this runs as root, whom PostgreSQL refuses. */
    public static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    /** Removes a folder and all in it, if it is there. Links are removed, not followed. */
    public static void deleteFolder(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
