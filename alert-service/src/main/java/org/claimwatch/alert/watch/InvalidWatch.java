package org.claimwatch.alert.watch;

/** What was given does not make a watch: which field it is, and what is wrong with it, for the person who gave it. */
public final class InvalidWatch extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidWatch(String field, String detail) {
        super(detail);
        this.field = field;
    }

    /** The same, of what stands at a path. */
    InvalidWatch below(String path) {
        return new InvalidWatch(path + "." + field, path + "." + getMessage());
    }

    /** Its path, such as {@code domains[1]}. */
    public String field() {
        return field;
    }
}
