package org.claimwatch.crawler;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A SOCKS5 server in tor's place, for what a real one cannot be made to do: any reply, at once, to any host. */
public final class SocksStub implements AutoCloseable {
    /** What a client asked for. */
    public record Request(String isolation, String host, int port) {}

    private final ServerSocket server;
    private final Map<String, InetSocketAddress> backends = new ConcurrentHashMap<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** @param port 0 for a free one */
    public SocksStub(int port) {
        try {
            server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
    }

    public void route(String host, int backendPort) {
        refusals.remove(host);
        backends.put(host, new InetSocketAddress(InetAddress.getLoopbackAddress(), backendPort));
    }

    public void refuse(String host, int code) {
        refusals.put(host, code);
    }

    public List<Request> requests() {
        return requests;
    }

    @Override
    public void close() {
        closeQuietly(server);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try {
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            in.readByte();
            in.skipNBytes(in.readUnsignedByte());
            out.write(new byte[] {5, 2});
            in.readByte();
            field(in);
            String isolation = field(in);
            out.write(new byte[] {1, 0});
            in.skipNBytes(4);
            String host = field(in);
            requests.add(new Request(isolation, host, in.readUnsignedShort()));
            int code = backends.containsKey(host) ? refusals.getOrDefault(host, 0) : refusals.getOrDefault(host, 0xF0);
            out.write(new byte[] {5, (byte) code, 0, 1, 0, 0, 0, 0, 0, 0});
            if (code == 0) {
                join(client, backends.get(host));
            }
        } catch (IOException e) {
            // the client gave up, which some tests want it to
        } finally {
            closeQuietly(client);
        }
    }

    private static void join(Socket client, InetSocketAddress backend) throws IOException {
        try (Socket server = new Socket(backend.getAddress(), backend.getPort())) {
            Thread.startVirtualThread(() -> copy(client, server));
            copy(server, client);
        }
    }

    private static void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            closeQuietly(to);
        }
    }

    private static String field(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII);
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // it is closed
        }
    }
}
