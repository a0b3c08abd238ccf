package org.claimwatch.local.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.claimwatch.local.process.Machine;
import org.claimwatch.local.process.ServerStartException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/**
 * An SMTP server on 127.0.0.1 that takes every message and keeps it as a file, byte for byte as it came (without the
 * dots of RFC 5321, 4.5.2). It answers 250 when the file is on the disk. Faults come on demand, for tests.
 */
public final class SmtpSink implements AutoCloseable {
    /** A notification has some kilobytes; 10 MiB is what common mail servers take at least (Postfix's default). */
    private static final int MAX_MESSAGE_BYTES = 10 * 1024 * 1024;

    private final SMTPServer server;
    private final MessageFolder folder;
    private final Faults faults;

    private SmtpSink(SMTPServer server, MessageFolder folder, Faults faults) {
        this.server = server;
        this.folder = folder;
        this.faults = faults;
    }

    /**
     * @param port 0 for a free one
     * @param directory gets the messages; made where there is none
     * @throws ServerStartException if the port is taken, or the folder cannot be made
     */
    public static SmtpSink start(int port, Path directory) {
        try {
            Files.createDirectories(directory);
            MessageFolder folder = new MessageFolder(directory, InstantSource.system());
            Faults faults = new Faults();
            SMTPServer server = server(port == 0 ? Machine.freePort() : port, folder, faults);
            server.start();
            return new SmtpSink(server, folder, faults);
        } catch (IOException | RuntimeException e) {
            throw new ServerStartException("the SMTP sink cannot be started: " + e.getMessage(), e);
        }
    }

    private static SMTPServer server(int port, MessageFolder folder, Faults faults) {
        return SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                // the library's default asks the resolver for this machine's name
                .hostName("localhost")
                .insertReceivedHeaders(false)
                .maxMessageSize(MAX_MESSAGE_BYTES)
                .messageHandlerFactory(
                        context -> new MessageReceipt((Session) context, folder, faults, MAX_MESSAGE_BYTES))
                .build();
    }

    /** The next messages get this answer and are not kept. Replaces what was ordered before. */
    public void refuseNext(int times, int code) {
        faults.refuseNext(times, code);
    }

    /** The next message is kept, but its sender is not told: the connection ends where the 250 should come. */
    public void dropNextAfterStoring() {
        faults.dropNext();
    }

    /** The files of all messages, oldest first. */
    public List<Path> messages() {
        try {
            return folder.messages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Runs until the process is ended. Arguments: port, directory. */
    public static void main(String[] args) throws InterruptedException {
        SmtpSink sink = start(Integer.parseInt(args[0]), Path.of(args[1]));
        System.out.println("listening on 127.0.0.1:" + sink.port());
        new CountDownLatch(1).await();
    }
}
