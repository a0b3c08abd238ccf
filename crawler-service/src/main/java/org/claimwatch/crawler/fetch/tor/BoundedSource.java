package org.claimwatch.crawler.fetch.tor;

import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/** Gives out so many bytes, and fails with the next. */
final class BoundedSource extends ForwardingSource {
    /** There was more. */
    static final class ExceededException extends IOException {
        private static final long serialVersionUID = 1;

        ExceededException() {
            super("more than may be received");
        }
    }

    private final long maxBytes;
    private long bytes;

    BoundedSource(Source source, long maxBytes) {
        super(source);
        this.maxBytes = maxBytes;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        long read = super.read(sink, Math.min(byteCount, maxBytes - bytes + 1));
        if (read > 0) {
            bytes += read;
        }
        if (bytes > maxBytes) {
            throw new ExceededException();
        }
        return read;
    }
}
