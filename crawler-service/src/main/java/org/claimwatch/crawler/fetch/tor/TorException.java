package org.claimwatch.crawler.fetch.tor;

import java.net.SocketException;
import org.claimwatch.crawler.fetch.UnreachableReason;

/**
 * Carries the reason through the HTTP client, whose sockets can fail in one way only. Not a {@code ConnectException}: that
 * the client would wrap.
 */
final class TorException extends SocketException {
    private static final long serialVersionUID = 1;

    private final UnreachableReason reason;

    TorException(UnreachableReason reason, String message) {
        super(message);
        this.reason = reason;
    }

    UnreachableReason reason() {
        return reason;
    }
}
