package org.claimwatch.crawler.fetch.tor;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import okio.BufferedSource;
import okio.GzipSource;
import okio.InflaterSource;
import okio.Okio;
import okio.Source;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Undoes the compressions that a {@code Content-Encoding} header names (RFC 9110, section 8.4), the last one first. Each has a
 * limit of its own on what comes out of it, so that neither a bomb nor a bomb within one holds more than that in memory, and
 * none can be made to work for long on what yields nothing.
 */
final class ContentDecoding {
    /** Once is usual, twice is a proxy's mistake. */
    private static final int MAX_CODINGS = 3;

    /** 8 MiB, which RFC 9659 sets as the limit for this use. */
    private static final int ZSTD_MAX_WINDOW_LOG = 23;

    private ContentDecoding() {}

    /**
     * @param headers the values of all such headers, in their order
     * @return null where one of them is none that a browser undoes, or there are too many
     */
    static @Nullable Source of(List<String> headers, Source received, long maxBytes) throws IOException {
        List<String> codings = codings(headers);
        if (codings.size() > MAX_CODINGS) {
            return null;
        }
        Source decoded = received;
        for (String coding : codings.reversed()) {
            Source next = undo(coding, Okio.buffer(decoded));
            if (next == null) {
                return null;
            }
            decoded = new BoundedSource(next, maxBytes);
        }
        return decoded;
    }

    private static List<String> codings(List<String> headers) {
        List<String> codings = new ArrayList<>();
        for (String header : headers) {
            for (String coding : header.split(",")) {
                String name = coding.strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !name.equals("identity")) {
                    codings.add(name);
                }
            }
        }
        return codings;
    }

    private static @Nullable Source undo(String coding, BufferedSource coded) throws IOException {
        return switch (coding) {
            case "gzip", "x-gzip" -> new GzipSource(coded);
            case "deflate" -> new InflaterSource(coded, new Inflater(!hasZlibHeader(coded)));
            case "br" -> Okio.source(new BrotliInputStream(coded.inputStream()));
            case "zstd" -> Okio.source(new ZstdInputStream(coded.inputStream()).setLongMax(ZSTD_MAX_WINDOW_LOG));
            default -> null;
        };
    }

    /** The standard means zlib's format (RFC 1950) by "deflate"; some servers send the bare one (RFC 1951). */
    private static boolean hasZlibHeader(BufferedSource coded) throws IOException {
        if (!coded.request(2)) {
            return true;
        }
        int method = coded.getBuffer().getByte(0) & 0xFF;
        int flags = coded.getBuffer().getByte(1) & 0xFF;
        return (method & 0x0F) == 8 && (method << 8 | flags) % 31 == 0;
    }
}
