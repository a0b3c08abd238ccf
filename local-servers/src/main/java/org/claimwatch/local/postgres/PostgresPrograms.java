package org.claimwatch.local.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.claimwatch.local.process.Machine;
import org.claimwatch.local.process.ServerStartException;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs in a folder with {@code bin}, {@code lib} and {@code share}. */
record PostgresPrograms(Path home) {
    /** The other process becomes its program within milliseconds, on a machine under heavy load within a second. */
    private static final Duration RUNS_WITHIN = Duration.ofSeconds(10);

    /**
     * Unpacks them from the class path, some seconds the first time, into a folder that other processes share: under
     * {@code claimwatch.postgres.home}, else {@code local-servers/target/postgres} of the checkout.
     */
    static PostgresPrograms unpacked() {
        Path parent = Machine.builtFolder("claimwatch.postgres.home", "postgres");
        try {
            byte[] archive = archive();
            CRC32 checksum = new CRC32();
            checksum.update(archive);
            // another version's programs go into another folder
            Path home = parent.resolve("%08x".formatted(checksum.getValue()));
            if (!Files.isDirectory(home)) {
                unpackAlone(archive, Files.createDirectories(parent), home);
            }
            return new PostgresPrograms(home);
        } catch (IOException e) {
            throw new ServerStartException("PostgreSQL cannot be unpacked into " + parent + ": " + e.getMessage(), e);
        }
    }

    /**
     * How to run one of them. PostgreSQL refuses root; in a user namespace of its own root is nobody, and root's files
     * are still its own.
     */
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (Machine.isRoot()) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static byte[] archive() throws IOException {
        String name = "/postgres-%s-%s.txz".formatted(system(), architecture());
        try (InputStream in = PostgresPrograms.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("there are none for this machine (" + name + ")");
            }
            return in.readAllBytes();
        }
    }

    private static void unpackAlone(byte[] archive, Path parent, Path home) throws IOException {
        try (FileChannel lock =
                        FileChannel.open(parent.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            if (Files.isDirectory(home)) {
                return;
            }
            Path unfinished = parent.resolve("unfinished");
            Machine.deleteFolder(unfinished);
            unpack(archive, unfinished);
            for (String program : List.of("initdb", "pg_ctl", "postgres")) {
                awaitRuns(unfinished.resolve("bin").resolve(program));
            }
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void unpack(byte[] archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    target.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
                }
            }
        }
    }

    /**
     * A process that another thread starts meanwhile holds the files that we were writing until it becomes its program,
     * and a file that is open for writing cannot be run ("Text file busy").
     */
    private static void awaitRuns(Path program) throws IOException {
        long deadline = System.nanoTime() + RUNS_WITHIN.toNanos();
        while (true) {
            try {
                new ProcessBuilder(program.toString(), "--version")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
                return;
            } catch (IOException busy) {
                if (System.nanoTime() > deadline) {
                    throw busy;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }

    private static String system() {
        return System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        String architecture = System.getProperty("os.arch");
        return switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> architecture;
        };
    }
}
