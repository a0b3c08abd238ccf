package org.claimwatch.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands where this namespace's resolver is (127.0.0.1:53, see {@code src/test/isolated}) and keeps the name of each
 * query. It never answers.
 */
final class DnsCanary implements AutoCloseable {
    private static final int HEADER_BYTES = 12;

    private final DatagramSocket socket;
    private final List<String> names = new CopyOnWriteArrayList<>();

    DnsCanary() throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 53));
        Thread.ofVirtual().name("dns-canary").start(this::listen);
    }

    /** The names that were asked for so far, in the order of the queries. */
    List<String> names() {
        return List.copyOf(names);
    }

    private void listen() {
        DatagramPacket packet = new DatagramPacket(new byte[512], 512);
        while (!socket.isClosed()) {
            try {
                socket.receive(packet);
                names.add(questionOf(packet));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** RFC 1035, section 4.1.2: labels, each behind its length, up to an empty one. */
    private static String questionOf(DatagramPacket packet) {
        StringBuilder name = new StringBuilder();
        int at = HEADER_BYTES;
        while (at < packet.getLength()) {
            int length = packet.getData()[at] & 0x3F;
            if (length == 0) {
                break;
            }
            name.append(new String(
                            packet.getData(),
                            at + 1,
                            Math.min(length, packet.getLength() - at - 1),
                            StandardCharsets.ISO_8859_1))
                    .append('.');
            at += length + 1;
        }
        return name.toString();
    }

    @Override
    public void close() {
        socket.close();
    }
}
