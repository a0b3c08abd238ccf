package org.claimwatch.local.hostile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The server. It answers one request a connection; {@code /redirect?to=URL} redirects, and every path that is no
 * {@link Trick} is a listing.
 */
public final class HostileSite implements AutoCloseable {
    private final ServerSocket server;
    private final Duration dripEvery;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();

    private HostileSite(ServerSocket server, Duration dripEvery) {
        this.server = server;
        this.dripEvery = dripEvery;
    }

    /**
     * On a free port of 127.0.0.1.
     *
     * @param dripEvery between two bytes, where it drips
     */
    public static HostileSite start(Duration dripEvery) {
        Answers.prepare();
        try {
            var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            HostileSite site = new HostileSite(server, dripEvery);
            Thread.ofVirtual().name("hostile site").start(site::accept);
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
    }

    /** How many it has received. */
    public int requests() {
        return requests.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                open.add(client);
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String target = requestTarget(client);
            if (target == null) {
                return;
            }
            requests.incrementAndGet();
            Answers answers = new Answers(client.getOutputStream(), dripEvery);
            if (target.startsWith("/redirect?to=")) {
                answers.redirect(URLDecoder.decode(target.substring(13), StandardCharsets.UTF_8));
            } else {
                answers.play(Trick.at(target));
            }
        } catch (IOException e) {
            // the client had enough, as it should
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private static @Nullable String requestTarget(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        String requestLine = in.readLine();
        for (String line = requestLine; line != null && !line.isEmpty(); line = in.readLine()) {}
        return requestLine == null ? null : requestLine.split(" ")[1];
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
