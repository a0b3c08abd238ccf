package org.claimwatch.benchmarks.hostile;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Stands where tor does, without its cost: knows where each onion is served. (RFC 1928, RFC 1929) */
final class SocksRelay implements AutoCloseable {
    private final ServerSocket server;
    private final Map<String, InetSocketAddress> onions;

    SocksRelay(Map<String, InetSocketAddress> onions) {
        this.onions = Map.copyOf(onions);
        try {
            this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new DataInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            in.skipNBytes(1);
            in.skipNBytes(in.readUnsignedByte());
            out.write(new byte[] {5, 2});
            in.skipNBytes(1);
            in.skipNBytes(in.readUnsignedByte());
            in.skipNBytes(in.readUnsignedByte());
            out.write(new byte[] {1, 0});
            in.skipNBytes(4);
            String host = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII);
            in.skipNBytes(2);
            out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            InetSocketAddress backend = onions.get(host);
            try (Socket site = new Socket(backend.getAddress(), backend.getPort())) {
                Thread.startVirtualThread(() -> copy(client, site));
                copy(site, client);
            }
        } catch (IOException e) {
            // one of the two had enough
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // one of the two had enough
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
