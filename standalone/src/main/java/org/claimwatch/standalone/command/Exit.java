package org.claimwatch.standalone.command;

/** What a command leaves behind for the shell that ran it. */
public enum Exit {
    DONE(0),
    FAILED(1),
    MISUNDERSTOOD(2),
    /** The number that init scripts give for it (LSB). */
    NOT_RUNNING(3);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
