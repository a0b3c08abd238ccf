package org.claimwatch.local.tor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import org.claimwatch.local.process.ServerStartException;

/**
 * tor as a client of the real network, with two SOCKS ports: one for onions only, one for hosts of the clear web only. It
 * carries nothing for others.
 */
public final class TorDaemon implements AutoCloseable {
    /** tor listens within a second; a busy machine with a large consensus to read takes some more. */
    private static final Duration LISTENS_WITHIN = Duration.ofSeconds(30);

    private final TorProcess tor;
    private final int socksPort;

    private TorDaemon(TorProcess tor, int socksPort) {
        this.tor = tor;
        this.socksPort = socksPort;
    }

    /**
     * Returns when the SOCKS port listens. The network may be far from joined by then, or there may be none: see
     * {@link #bootstrapPercent()}.
     *
     * @param directory keeps tor's guards and its view of the network from one start to the next; made if missing
     * @param socksPort on 127.0.0.1, for onions; each user name and password gets circuits of its own
     * @param exitSocksPort the same for hosts of the clear web, through exits
     * @throws ServerStartException if there is no tor, or it cannot listen
     */
    public static TorDaemon start(Path directory, int socksPort, int exitSocksPort) {
        return start(directory, socksPort, exitSocksPort, pid -> {});
    }

    /** @param known is told of the pid before tor runs */
    public static TorDaemon start(Path directory, int socksPort, int exitSocksPort, LongConsumer known) {
        List<String> settings = List.of(socksSetting(socksPort), exitSocksSetting(exitSocksPort), "ClientOnly 1");
        TorProcess tor = TorProcess.start("tor", directory, settings, known);
        tor.awaitReady(() -> listens(tor, socksPort) && listens(tor, exitSocksPort), LISTENS_WITHIN);
        return new TorDaemon(tor, socksPort);
    }

    private static boolean listens(TorProcess tor, int port) throws IOException {
        return tor.hasLogged("Opened Socks listener connection (ready) on 127.0.0.1:" + port);
    }

    /** Circuits apart for each user name and password, reply codes that tell what an onion lacks, and no exits. */
    static String socksSetting(int port) {
        return "SocksPort 127.0.0.1:" + port + " IsolateSOCKSAuth ExtendedErrors OnionTrafficOnly";
    }

    /** The same for hosts of the clear web, through exits, and for no onion. */
    static String exitSocksSetting(int port) {
        return "SocksPort 127.0.0.1:" + port + " IsolateSOCKSAuth ExtendedErrors NoOnionTraffic";
    }

    public InetSocketAddress socks() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), socksPort);
    }

    public long pid() {
        return tor.pid();
    }

    /** How far it is with joining the network, 0 to 100. At 100 it can build circuits. */
    public int bootstrapPercent() {
        try {
            return tor.bootstrapPercent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        tor.close();
    }
}
