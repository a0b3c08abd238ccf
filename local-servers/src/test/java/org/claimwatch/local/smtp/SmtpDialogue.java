package org.claimwatch.local.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A client that says what it is told to, line by line. */
final class SmtpDialogue implements AutoCloseable {
    private static final int ANSWER_MILLIS = 10_000;

    private final Socket socket;
    private final BufferedReader answers;

    SmtpDialogue(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(ANSWER_MILLIS);
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        answers.readLine();
        say("HELO client.example");
    }

    /** @return the answer to the message's end, or null where the connection ended instead */
    @Nullable
    String send(String message) throws IOException {
        say("MAIL FROM:<watch@claimwatch.example>");
        say("RCPT TO:<press@town.example>");
        say("DATA");
        return say(message + "\r\n.");
    }

    private @Nullable String say(String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        return answers.readLine();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
