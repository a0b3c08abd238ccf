package org.claimwatch.crawler.fetch.tor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.claimwatch.crawler.fetch.UnreachableReason;

/**
 * The client's half of SOCKS5 (RFC 1928) with a user name and a password (RFC 1929), which tor takes for the name of an
 * isolation, not for a secret. The host goes over as a name. The whole of it has one deadline, however slowly the bytes
 * drip: an onion service takes tor a minute or two to give up on.
 */
final class SocksHandshake {
    private static final int VERSION = 5;
    private static final int METHOD_PASSWORD = 2;
    private static final int PASSWORD_VERSION = 1;
    private static final int COMMAND_CONNECT = 1;
    private static final int ADDRESS_IPV4 = 1;
    private static final int ADDRESS_NAME = 3;
    private static final int ADDRESS_IPV6 = 4;
    private static final int MAX_FIELD = 255;

    private final Socket tor;
    private final long deadlineNanos;

    /** @param tor a socket that is connected to a SocksPort */
    SocksHandshake(Socket tor, Duration timeout) {
        this.tor = tor;
        this.deadlineNanos = System.nanoTime() + timeout.toNanos();
    }

    /**
     * Hears that there is a tor, which it says by itself and at once; the first step.
     *
     * @throws TorException if there is none, or one that hangs
     */
    void greet() throws IOException {
        // one method only: without a name, tor would put the stream on a circuit that other sites use
        int readTimeout = tor.getSoTimeout();
        tor.getOutputStream().write(new byte[] {VERSION, 1, METHOD_PASSWORD});
        long answersBy = System.nanoTime() + TorDaemons.ANSWERS_WITHIN.toNanos();
        byte[] method;
        try {
            method = read(2, Math.min(answersBy - deadlineNanos, 0) + deadlineNanos);
        } catch (SocketTimeoutException e) {
            throw notTor("does not answer");
        }
        if (method[0] != VERSION || method[1] != METHOD_PASSWORD) {
            throw notTor("does not take a user name and password");
        }
        tor.setSoTimeout(readTimeout);
    }

    /** @throws TorException with tor's reason, if it does not connect */
    void connect(String isolation, String host, int port) throws IOException {
        int readTimeout = tor.getSoTimeout();
        authenticate(isolation);
        var request = new ByteArrayOutputStream();
        request.write(VERSION);
        request.write(COMMAND_CONNECT);
        request.write(0);
        request.write(ADDRESS_NAME);
        writeField(request, host);
        request.write(port >> 8);
        request.write(port);
        tor.getOutputStream().write(request.toByteArray());
        byte[] reply = read(4);
        int code = reply[1] & 0xFF;
        if (code != TorReply.SUCCEEDED) {
            TorReply why = TorReply.of(code);
            throw new TorException(why.reason(), "tor replied " + why + " (0x" + Integer.toHexString(code) + ")");
        }
        skipBoundAddress(reply[3]);
        tor.setSoTimeout(readTimeout);
    }

    private void authenticate(String isolation) throws IOException {
        var credentials = new ByteArrayOutputStream();
        credentials.write(PASSWORD_VERSION);
        writeField(credentials, "claimwatch");
        writeField(credentials, isolation);
        tor.getOutputStream().write(credentials.toByteArray());
        if (read(2)[1] != 0) {
            throw notTor("refused the user name and password");
        }
    }

    private void skipBoundAddress(byte type) throws IOException {
        int length =
                switch (type) {
                    case ADDRESS_IPV4 -> 4;
                    case ADDRESS_IPV6 -> 16;
                    case ADDRESS_NAME -> read(1)[0] & 0xFF;
                    default -> throw notTor("replied with an address of an unknown type");
                };
        read(length + 2);
    }

    private static void writeField(ByteArrayOutputStream request, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length < 1 || bytes.length > MAX_FIELD) {
            throw new IllegalArgumentException("a SOCKS field has 1 to 255 bytes");
        }
        request.write(bytes.length);
        request.writeBytes(bytes);
    }

    private byte[] read(int length) throws IOException {
        return read(length, deadlineNanos);
    }

    private byte[] read(int length, long byNanos) throws IOException {
        InputStream in = tor.getInputStream();
        byte[] bytes = new byte[length];
        int have = 0;
        while (have < length) {
            long leftMillis = (byNanos - System.nanoTime()) / 1_000_000;
            if (leftMillis <= 0) {
                throw new SocketTimeoutException("no SOCKS reply within the connect timeout");
            }
            tor.setSoTimeout((int) Math.min(leftMillis, Integer.MAX_VALUE));
            int count = in.read(bytes, have, length - have);
            if (count < 0) {
                throw notTor("closed the connection during the handshake");
            }
            have += count;
        }
        return bytes;
    }

    private static TorException notTor(String what) {
        return new TorException(UnreachableReason.TOR_UNAVAILABLE, "the SocksPort " + what);
    }
}
