package org.claimwatch.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import org.claimwatch.local.process.Machine;
import org.claimwatch.local.process.ServerProcess;
import org.claimwatch.local.process.ServerStartException;

/** A server's data. PostgreSQL lets nobody else into the folder, so the superuser's password lies in it as well. */
record DataFolder(Path path) {
    /** The binaries' major version, which alone can read what it wrote. */
    static final String MAJOR_VERSION = "18";

    private static final String PASSWORD_FILE = "superuser-password";
    private static final int PASSWORD_BYTES = 16;
    /** 1 to 3 s; much longer under load. */
    private static final Duration MADE_WITHIN = Duration.ofSeconds(60);

    static DataFolder openOrMake(Path path, PostgresPrograms programs, Path log, LongConsumer known)
            throws IOException {
        if (!Files.exists(path)) {
            make(path, programs, log, known);
        }
        Path versionFile = path.resolve("PG_VERSION");
        if (!Files.exists(versionFile)) {
            throw new ServerStartException("the folder " + path + " is there, but it is not PostgreSQL's");
        }
        String version = Files.readString(versionFile).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new ServerStartException("the data in " + path + " were written by PostgreSQL " + version
                    + ", and this is PostgreSQL " + MAJOR_VERSION
                    + ": upgrade them with pg_upgrade, or name another folder");
        }
        return new DataFolder(path);
    }

    /** Under another name first: what stands under its own name is whole, whenever the machine stops. */
    private static void make(Path path, PostgresPrograms programs, Path log, LongConsumer known) throws IOException {
        Path parent = Files.createDirectories(path.getParent());
        Path unfinished = parent.resolve(path.getFileName() + ".unfinished");
        Machine.deleteFolder(unfinished);
        Path password = Files.createTempFile(
                parent,
                "superuser",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, newPassword());
            // the locale is built in, so the order of texts is the same on each machine and after each upgrade of its C
            // library
            List<String> command = programs.command(
                    "initdb",
                    "--pgdata=" + unfinished,
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
            ServerProcess.start("PostgreSQL's initdb", command, log, known).awaitSuccess(MADE_WITHIN);
            Files.move(password, unfinished.resolve(PASSWORD_FILE));
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    String superuserPassword() throws IOException {
        return Files.readString(path.resolve(PASSWORD_FILE));
    }
}
