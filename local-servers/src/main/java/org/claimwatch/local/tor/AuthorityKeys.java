package org.claimwatch.local.tor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimwatch.local.process.ServerProcess;
import org.claimwatch.local.process.ServerStartException;

/**
 * The keys of a private network's directory authority: made once, before it starts.
 *
 * @param v3Identity the fingerprint that votes are signed under
 * @param fingerprint of its relay identity
 */
record AuthorityKeys(String v3Identity, String fingerprint) {
    /** Two RSA keys of 3072 bits: a second, some more on a busy machine. */
    private static final Duration MADE_WITHIN = Duration.ofSeconds(60);

    private static final String NONE = "0".repeat(40);

    /**
     * @param folder the authority's data folder
     * @param settings of its torrc, which has no authorities yet
     */
    static AuthorityKeys create(Path folder, int orPort, int dirPort, List<String> settings) throws IOException {
        Path keys = TorProcess.createFolder(folder.resolve("keys"));
        createCertificate(keys, dirPort);
        createFingerprint(folder, orPort, dirPort, settings);
        String v3Identity = secondWord(keys.resolve("authority_certificate"), "fingerprint ");
        return new AuthorityKeys(v3Identity, secondWord(folder.resolve("fingerprint"), ""));
    }

    private static void createCertificate(Path keys, int dirPort) throws IOException {
        Path log = keys.resolve("gencert.log");
        Path passphrase = Files.writeString(keys.resolve("passphrase"), "of a network that nobody else can reach\n");
        Process gencert = new ProcessBuilder(
                        TorProcess.program("tor-gencert"),
                        "--create-identity-key",
                        "--passphrase-fd",
                        "0",
                        "-a",
                        "127.0.0.1:" + dirPort,
                        "-i",
                        keys.resolve("authority_identity_key").toString(),
                        "-s",
                        keys.resolve("authority_signing_key").toString(),
                        "-c",
                        keys.resolve("authority_certificate").toString())
                .redirectInput(passphrase.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!gencert.waitFor(MADE_WITHIN) || gencert.exitValue() != 0) {
                gencert.destroyForcibly();
                throw new ServerStartException("tor-gencert failed: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            gencert.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ServerStartException("tor-gencert: interrupted while it ran", e);
        }
    }

    /** tor wants one authority line, else it takes those of the real network and finds itself missing there. */
    private static void createFingerprint(Path folder, int orPort, int dirPort, List<String> settings)
            throws IOException {
        String unknownYet = new AuthorityKeys(NONE, NONE).torrcLine(orPort, dirPort);
        List<String> command = new ArrayList<>(TorProcess.command(
                folder, Stream.concat(settings.stream(), Stream.of(unknownYet)).toList()));
        command.add("--list-fingerprint");
        ServerProcess.start("tor --list-fingerprint", command, folder.resolve("keys/fingerprint.log"))
                .awaitSuccess(MADE_WITHIN);
    }

    private static String secondWord(Path file, String lineStart) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(lineStart))
                .map(line -> line.split(" ")[1])
                .findFirst()
                .orElseThrow(() -> new ServerStartException("there is no fingerprint in " + file));
    }

    /** What every node's torrc says of the authority. */
    String torrcLine(int orPort, int dirPort) {
        return "DirAuthority authority orport=%d v3ident=%s 127.0.0.1:%d %s"
                .formatted(orPort, v3Identity, dirPort, fingerprint);
    }
}
