package org.claimwatch.local.process;

import org.jspecify.annotations.Nullable;

/** A server could not be started. The message tells a person which one and why. */
public final class ServerStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ServerStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public ServerStartException(String message) {
        super(message);
    }
}
