package org.claimwatch.benchmarks.crawl;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The web servers of a field behind a SOCKS5 stub in tor's place, on one port of 127.0.0.1. A client that speaks plain HTTP to
 * that port is taken for one that cannot speak SOCKS, and names the site in the path: {@code /site/12/?page=3}.
 */
final class FieldServer implements AutoCloseable {
    private static final Pattern REQUEST = Pattern.compile("GET (?:/site/(\\d+))?/(?:\\?page=(\\d+))? .*");

    /** Tor takes longer; this lets a run end. */
    private static final Duration DEAD_FOR = Duration.ofSeconds(2);

    private static final int ONION_NOT_FOUND = 0xF0;

    private final List<byte[][]> pages = new ArrayList<>();
    private final Map<String, Integer> hosts = new HashMap<>();
    private final ServerSocket server;

    /** @param fields whose sites are numbered one field after the other */
    FieldServer(List<Field> fields) {
        for (Field field : fields) {
            for (int site = 0; site < field.sites(); site++) {
                hosts.put(field.host(site), pages.size());
                pages.add(field.pages(site));
            }
        }
        try {
            server = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                client.setTcpNoDelay(true);
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
            OutputStream out = client.getOutputStream();
            in.mark(1);
            boolean socks = in.read() == 5;
            int site = -1;
            if (socks) {
                site = handshake(in, out);
            } else {
                in.reset();
            }
            for (String request = line(in); request != null; request = line(in)) {
                skipHeaders(in);
                answer(request, site, out);
            }
        } catch (IOException e) {
            // the client has what it wanted
        }
    }

    private int handshake(DataInputStream in, OutputStream out) throws IOException {
        byte[] methods = in.readNBytes(in.readUnsignedByte());
        boolean named = new String(methods, StandardCharsets.ISO_8859_1).indexOf(2) >= 0;
        out.write(new byte[] {5, (byte) (named ? 2 : 0)});
        if (named) {
            in.readByte();
            in.readNBytes(in.readUnsignedByte());
            in.readNBytes(in.readUnsignedByte());
            out.write(new byte[] {1, 0});
        }
        in.skipNBytes(4);
        String host = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII);
        in.skipNBytes(2);
        int site = hosts.getOrDefault(host, -1);
        if (site < 0) {
            sleep(DEAD_FOR);
        }
        byte reply = (byte) (site < 0 ? ONION_NOT_FOUND : 0);
        out.write(new byte[] {5, reply, 0, 1, 0, 0, 0, 0, 0, 0});
        return site;
    }

    private static void sleep(Duration span) throws InterruptedIOException {
        try {
            Thread.sleep(span);
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    private void answer(String request, int siteOfHost, OutputStream out) throws IOException {
        Matcher matcher = REQUEST.matcher(request);
        int site = siteOfHost;
        if (matcher.matches() && matcher.group(1) != null) {
            site = Integer.parseInt(matcher.group(1));
        }
        if (!matcher.matches() || site < 0) {
            out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        byte[] body = pages.get(site)[matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)) - 1];
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    private static void skipHeaders(DataInputStream in) throws IOException {
        String header = line(in);
        while (header != null && !header.isEmpty()) {
            header = line(in);
        }
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
