package org.claimwatch.alert.silence;

/** A silence that is not as it should be; the message is for whoever asked for it. */
public final class InvalidSilence extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidSilence(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field at fault. */
    public String field() {
        return field;
    }
}
