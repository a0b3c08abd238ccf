package org.claimwatch.crawler.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Which charset a page is in: that of its byte order mark, else the header's, else what the page says in its first
 * bytes, else UTF-8 (the order of the HTML standard, section 13.2.3.2).
 */
final class PageCharset {
    /** The standard wants the declaration within 1024 bytes; hand-made pages put it later. */
    private static final int HEAD_BYTES = 8192;

    private PageCharset() {}

    static Charset of(byte[] body, @Nullable Charset header) {
        Charset mark = byteOrderMark(body);
        if (mark != null) {
            return mark;
        }
        return header != null ? header : declaredInside(body);
    }

    static String decode(byte[] body, Charset charset) {
        String text = new String(body, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static @Nullable Charset byteOrderMark(byte[] body) {
        if (body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (body.length >= 2 && body[0] == (byte) 0xFE && body[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (body.length >= 2 && body[0] == (byte) 0xFF && body[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static Charset declaredInside(byte[] body) {
        var head = new ByteArrayInputStream(body, 0, Math.min(body.length, HEAD_BYTES));
        try {
            return Jsoup.parse(head, null, "").charset();
        } catch (IOException e) {
            throw new UncheckedIOException("an array was read", e);
        }
    }
}
