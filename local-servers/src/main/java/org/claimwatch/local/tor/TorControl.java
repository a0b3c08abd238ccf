package org.claimwatch.local.tor;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;

/** A connection to a tor's control port, for onions. (spec.torproject.org/control-spec) */
final class TorControl implements AutoCloseable {
    private static final String SERVICE_ID = "250-ServiceID=";

    private final Socket socket;
    private final BufferedReader replies;

    private TorControl(Socket socket) throws IOException {
        this.socket = socket;
        this.replies = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** @param patience for each reply or event */
    static TorControl open(int port, Path cookie, Duration patience) throws IOException {
        Socket socket = new Socket(Proxy.NO_PROXY);
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.setSoTimeout((int) patience.toMillis());
            TorControl control = new TorControl(socket);
            control.send("AUTHENTICATE " + HexFormat.of().formatHex(Files.readAllBytes(cookie)));
            control.awaitLine("250 OK");
            return control;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * Makes an onion that stays when this connection ends, and waits until a directory has its descriptor: a client that
     * asks earlier is told that there is none, and does not ask that directory again for a while.
     *
     * @return its address, with {@code .onion}
     */
    String addOnion(int port, InetSocketAddress backend) throws IOException {
        send("SETEVENTS HS_DESC");
        awaitLine("250 OK");
        String target = backend.getAddress().getHostAddress() + ":" + backend.getPort();
        send("ADD_ONION NEW:ED25519-V3 Flags=Detach,DiscardPK Port=" + port + "," + target);
        String id = awaitLine(SERVICE_ID).substring(SERVICE_ID.length());
        awaitLine("650 HS_DESC UPLOADED " + id);
        return id + ".onion";
    }

    private void send(String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private String awaitLine(String start) throws IOException {
        while (true) {
            String line = replies.readLine();
            if (line == null) {
                throw new EOFException("tor closed its control port");
            }
            if (line.startsWith(start)) {
                return line;
            }
            if (line.startsWith("4") || line.startsWith("5")) {
                throw new IOException("tor refused a command: " + line);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
