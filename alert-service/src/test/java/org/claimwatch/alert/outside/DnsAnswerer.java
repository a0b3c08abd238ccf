package org.claimwatch.alert.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A DNS server on loopback that knows a few TXT records (RFC 1035, section 4); of all other names it says that there are none. */
public final class DnsAnswerer implements AutoCloseable {
    private static final int HEADER = 12;
    private static final int NO_SUCH_NAME = 3;

    private final DatagramSocket socket;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    private DnsAnswerer(DatagramSocket socket) {
        this.socket = socket;
    }

    static DnsAnswerer start() throws IOException {
        DnsAnswerer answerer = new DnsAnswerer(new DatagramSocket(0, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().name("dns").start(answerer::run);
        return answerer;
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    public void txt(String name, String text) {
        texts.put(name, text);
    }

    private void run() {
        byte[] buffer = new byte[512];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                byte[] answer = answer(ByteBuffer.wrap(buffer, 0, packet.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException e) {
                // closed, or a packet that nobody waits for any more
            }
        }
    }

    private byte[] answer(ByteBuffer query) throws IOException {
        short id = query.getShort(0);
        query.position(HEADER);
        StringBuilder name = new StringBuilder();
        for (int length = query.get(); length > 0; length = query.get()) {
            byte[] label = new byte[length];
            query.get(label);
            name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
        }
        int questionEnd = query.position() + 4;
        String text = texts.get(name.toString());
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        int flags = 0x8400 | (text == null ? NO_SUCH_NAME : 0);
        answer.write(ByteBuffer.allocate(HEADER)
                .putShort(id)
                .putShort((short) flags)
                .putShort((short) 1)
                .putShort((short) (text == null ? 0 : 1))
                .array());
        answer.write(query.array(), HEADER, questionEnd - HEADER);
        if (text != null) {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            // the name of the question, TXT, IN, no time to live, one string
            answer.write(ByteBuffer.allocate(13)
                    .putShort((short) 0xC00C)
                    .putShort((short) 16)
                    .putShort((short) 1)
                    .putInt(0)
                    .putShort((short) (bytes.length + 1))
                    .put((byte) bytes.length)
                    .array());
            answer.write(bytes);
        }
        return answer.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
