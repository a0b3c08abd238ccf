package org.claimwatch.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.claimwatch.local.process.Machine;
import org.claimwatch.local.process.ServerStartException;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the class path once. Several processes may ask at the same time. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}. Unpacking takes some seconds, the first time. */
    static Path home() {
        Path home = Path.of(System.getProperty(
                "claimwatch.postgres.home", Machine.root().resolve("local-servers/target/postgresql").toString()));
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            Files.createDirectories(home.getParent());
            Path lock = home.resolveSibling(home.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                if (!Files.isDirectory(home)) {
                    unpack(home);
                }
            }
            return home;
        } catch (IOException e) {
            throw new ServerStartException("PostgreSQL cannot be unpacked into " + home + ": " + e.getMessage(), e);
        }
    }

    private static void unpack(Path home) throws IOException {
        String archive = "/postgres-linux-" + architecture() + ".txz";
        Path unpacked = home.resolveSibling(home.getFileName() + ".new");
        Machine.deleteFolder(unpacked);
        try (InputStream in = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw new IOException("there are no programs for this machine (" + archive + ")");
            }
            TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, unpacked.resolve(entry.getName()).normalize());
            }
        }
        Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0) {
                target.toFile().setExecutable(true, false);
            }
        }
    }

    private static String architecture() {
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> architecture;
        };
    }
}
