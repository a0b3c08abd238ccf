package org.claimwatch.local.tor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import org.claimwatch.local.process.Machine;
import org.claimwatch.local.process.ServerStartException;

/**
 * A Tor network on 127.0.0.1: an authority, five relays (one of them an exit), a client and an onion host, all real tors. It needs no network
 * but the loopback, and its onions are nowhere else.
 */
public final class PrivateTorNetwork implements AutoCloseable {
    /**
     * A name of the clear web. Through {@link #exitSocks()} it is this machine as seen from the network's exit, on any port;
     * everywhere else it is nothing.
     */
    public static final String CLEAR_WEB_HOST = "clear-web.example";

    /** A start takes 15 to 30 s on two cores; one that takes four times that does not come. */
    static final Duration PATIENCE = Duration.ofSeconds(120);

    /** One attempt to reach an onion: its descriptor, an introduction and a rendezvous, each with a try to spare. */
    private static final Duration ATTEMPT = Duration.ofSeconds(20);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(300);
    private static final int ONION_PORT = 80;

    private final PrivateNodes nodes;

    private PrivateTorNetwork(PrivateNodes nodes) {
        this.nodes = nodes;
    }

    /** As {@link #start(Path, int, int, LongConsumer)}, with free ports. */
    public static PrivateTorNetwork start(Path directory) {
        List<Integer> ports = Machine.freePorts(2);
        return start(directory, ports.getFirst(), ports.getLast(), pid -> {});
    }

    /**
     * Returns when client and onion host have joined the network, after 20 to 35 s.
     *
     * @param directory for a folder a node, with its log; what an earlier network left in them goes. They stay after
     *     {@link #close()}
     * @param socksPort the client's, for those who have to be told it before the network is there
     * @param exitSocksPort the same for hosts of the clear web
     * @param known is told of each tor's pid before it runs
     * @throws ServerStartException if there is no tor or no tor-gencert, or the network does not come
     */
    public static PrivateTorNetwork start(Path directory, int socksPort, int exitSocksPort, LongConsumer known) {
        PrivateNodes nodes = new PrivateNodes(directory.toAbsolutePath(), socksPort, exitSocksPort, known);
        try {
            nodes.start();
            return new PrivateTorNetwork(nodes);
        } catch (IOException e) {
            nodes.close();
            throw new ServerStartException("the private Tor network cannot be started: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            nodes.close();
            throw e;
        }
    }

    /** The client's SOCKS port. Each user name and password gets circuits of its own. */
    public InetSocketAddress socks() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), nodes.socksPort());
    }

    /** The client's SOCKS port for hosts of the clear web, which it reaches through the exit. */
    public InetSocketAddress exitSocks() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), nodes.exitSocksPort());
    }

    /**
     * Starts one more client, which may be ended and started again with the same name and ports.
     *
     * @return its process, for whoever wants to end or to stop it; once it has joined the network
     */
    public ProcessHandle startClient(String name, int socksPort, int exitSocksPort) {
        try {
            return ProcessHandle.of(
                            nodes.startClient(name, socksPort, exitSocksPort).pid())
                    .orElseThrow();
        } catch (IOException e) {
            throw new ServerStartException("the client " + name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /**
     * Makes an onion for a server that listens already.
     *
     * @return its address, {@code <56 letters>.onion}; on port 80, and once the client has reached the server through it
     * @throws ServerStartException if it is not reached in 120 s
     */
    public String addOnion(InetSocketAddress backend) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (TorControl control = TorControl.open(nodes.controlPort(), nodes.controlCookie(), PATIENCE)) {
            String onion = control.addOnion(ONION_PORT, backend);
            awaitReached(onion, deadline);
            return onion;
        } catch (IOException e) {
            throw new ServerStartException("no onion for " + backend + ": " + e.getMessage(), e);
        }
    }

    private void awaitReached(String onion, long deadline) throws IOException {
        while (true) {
            try (Socket reached = SocksConnection.open(socks(), onion, ONION_PORT, ATTEMPT)) {
                return;
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
            try {
                Thread.sleep(BETWEEN_ATTEMPTS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServerStartException("interrupted while " + onion + " was waited for", e);
            }
        }
    }

    /** Of all eight tors. */
    public List<Long> pids() {
        return nodes.pids();
    }

    /** Ends all tors at once. */
    @Override
    public void close() {
        nodes.close();
    }
}
