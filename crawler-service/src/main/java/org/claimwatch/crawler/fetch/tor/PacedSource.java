package org.claimwatch.crawler.fetch.tor;

import java.io.IOException;
import java.time.Duration;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/** Fails when a body comes too slowly to be meant: a server that drips holds a visit for as long as it is let. */
final class PacedSource extends ForwardingSource {
    /** It dripped. */
    static final class TooSlowException extends IOException {
        private static final long serialVersionUID = 1;

        TooSlowException() {
            super("fewer bytes a second than a page is waited for");
        }
    }

    private final long graceNanos;
    private final int bytesPerSecond;
    private final long begunNanos = System.nanoTime();
    private long bytes;

    PacedSource(Source source, Duration grace, int bytesPerSecond) {
        super(source);
        this.graceNanos = grace.toNanos();
        this.bytesPerSecond = bytesPerSecond;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        long read = super.read(sink, byteCount);
        if (read < 0) {
            return read;
        }
        bytes += read;
        long elapsed = System.nanoTime() - begunNanos;
        if (elapsed > graceNanos && bytes < elapsed / 1_000_000_000.0 * bytesPerSecond) {
            throw new TooSlowException();
        }
        return read;
    }
}
