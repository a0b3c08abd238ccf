package org.claimwatch.crawler.fetch;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was received.
 *
 * @param url where it came from, after redirects
 * @param status the HTTP status; a page is a page even where it says 404, and what it says is read before judging
 * @param format by header and by first bytes
 * @param text decoded
 * @param hash of the bytes received, after decompression: {@code sha256:} and 64 hexadecimal digits
 * @param bytes how many there were
 * @param receivedAt when the last of them had come
 * @param validators to ask for it again with
 * @param took from the request, the first of them if redirects were followed, to {@code receivedAt}
 */
public record Page(
        URI url,
        int status,
        PageFormat format,
        String text,
        String hash,
        int bytes,
        Instant receivedAt,
        Validators validators,
        Duration took)
        implements FetchResult {
    /** As much of a body as tells a binary. */
    public static final int BEGIN_BYTES = FirstBytes.LOOKED_AT;

    /** As the other, of a page that nobody was asked for. */
    public static FetchResult of(URI url, int status, @Nullable String contentType, byte[] body, Instant receivedAt) {
        return of(url, status, contentType, body, receivedAt, Validators.NONE, Duration.ZERO);
    }

    /**
     * Makes a page of what came, or refuses it.
     *
     * @param contentType the header's value, or null where there was none
     * @return a page, or {@link FetchResult.Refused} where this is not text of a kind that is read
     */
    public static FetchResult of(
            URI url,
            int status,
            @Nullable String contentType,
            byte[] body,
            Instant receivedAt,
            Validators validators,
            Duration took) {
        MediaType declared = MediaType.parse(contentType);
        if (declared == null || !declared.isText()) {
            return new Refused(RefusalReason.TYPE_NOT_TEXT);
        }
        if (FirstBytes.areBinary(body)) {
            return new Refused(RefusalReason.BYTES_NOT_TEXT);
        }
        String text = PageCharset.decode(body, declared.charset());
        return new Page(
                url, status, declared.format(text), text, hash(body), body.length, receivedAt, validators, took);
    }

    /** Whether a header declares a type that is read, so that a body of another need not be received at all. */
    public static boolean isOfReadType(@Nullable String contentType) {
        MediaType declared = MediaType.parse(contentType);
        return declared != null && declared.isText();
    }

    /**
     * Whether a body that begins so is none that is read, whatever its header says.
     *
     * @param begin the first {@link #BEGIN_BYTES}, or as many as there are
     */
    public static boolean beginsAsBinary(byte[] begin) {
        return FirstBytes.areBinary(begin);
    }

    /** Whether the server says that this is what was asked for. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    private static String hash(byte[] body) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
