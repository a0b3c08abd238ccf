package org.claimwatch.local.tor;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection through a SOCKS 5 proxy to a name that the proxy resolves. (RFC 1928) */
final class SocksConnection {
    private static final int VERSION = 5;
    private static final int CONNECT = 1;
    private static final int BY_NAME = 3;
    private static final int NO_AUTHENTICATION = 0;
    private static final int IPV4_AND_PORT_BYTES = 6;

    private SocksConnection() {}

    /**
     * @param patience for each answer of the proxy, and of who is connected to
     * @return connected to the name, not only to the proxy
     * @throws IOException also for every reply of the proxy but "succeeded"
     */
    static Socket open(InetSocketAddress proxy, String host, int port, Duration patience) throws IOException {
        Socket socket = new Socket(Proxy.NO_PROXY);
        try {
            socket.connect(proxy);
            socket.setSoTimeout((int) patience.toMillis());
            handshake(socket, host, port);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static void handshake(Socket socket, String host, int port) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        socket.getOutputStream().write(new byte[] {VERSION, 1, NO_AUTHENTICATION});
        if (in.readUnsignedByte() != VERSION || in.readUnsignedByte() != NO_AUTHENTICATION) {
            throw new IOException(socket.getRemoteSocketAddress() + " is no SOCKS 5 proxy for everybody");
        }
        socket.getOutputStream().write(request(host, port));
        in.readUnsignedByte();
        int reply = in.readUnsignedByte();
        if (reply != 0) {
            throw new IOException("SOCKS reply 0x%02X for %s".formatted(reply, host));
        }
        in.readUnsignedByte();
        if (in.readUnsignedByte() == BY_NAME) {
            throw new IOException("the proxy gave its own address as a name, as tor never does");
        }
        in.readFully(new byte[IPV4_AND_PORT_BYTES]);
    }

    private static byte[] request(String host, int port) {
        byte[] name = host.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(new byte[] {VERSION, CONNECT, 0, BY_NAME, (byte) name.length});
        request.writeBytes(name);
        request.write(port >> Byte.SIZE);
        request.write(port);
        return request.toByteArray();
    }
}
