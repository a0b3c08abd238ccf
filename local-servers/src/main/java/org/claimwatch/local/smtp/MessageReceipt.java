package org.claimwatch.local.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;

/** One mail transaction: every sender and receiver is taken, and the message is kept before the answer. */
final class MessageReceipt implements MessageHandler {
    private final Session session;
    private final MessageFolder folder;
    private final Faults faults;
    private final int maxBytes;

    MessageReceipt(Session session, MessageFolder folder, Faults faults, int maxBytes) {
        this.session = session;
        this.folder = folder;
        this.faults = faults;
        this.maxBytes = maxBytes;
    }

    @Override
    public void from(String sender) {}

    @Override
    public void recipient(String recipient) {}

    @Override
    public String data(InputStream content) throws RejectException, IOException {
        byte[] message = content.readNBytes(maxBytes);
        // what is left unread would be taken for commands
        if (content.transferTo(OutputStream.nullOutputStream()) > 0) {
            throw refused(552, "the message is larger than " + maxBytes + " bytes");
        }
        int code = faults.takeRefusal();
        if (code != 0) {
            throw refused(code, "refused as ordered");
        }
        folder.keep(message);
        if (faults.takeDrop()) {
            // before the exception, of which the client would still be told
            session.closeSocket();
            throw new DropConnectionException();
        }
        return "kept";
    }

    /** A refused message ends its transaction (RFC 5321, 4.1.1.4). The library ends only those that are taken. */
    private RejectException refused(int code, String why) {
        session.resetMailTransaction();
        return new RejectException(code, why);
    }

    @Override
    public void done() {}
}
