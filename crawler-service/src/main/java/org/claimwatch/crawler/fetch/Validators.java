package org.claimwatch.crawler.fetch;

import org.jspecify.annotations.Nullable;

/**
 * By what a server tells one version of a page from another (RFC 9110, section 8.8). They come with a page and are sent
 * with the next request for the same URL, so that a server that honours them can say "not modified" instead of sending
 * the page again.
 *
 * @param etag as the server wrote it, quotes and {@code W/} included
 * @param lastModified as the server wrote it
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    /** Of a page that came with neither, and for a request that wants the page in any case. */
    public static final Validators NONE = new Validators(null, null);

    /** Tags have some 40 characters; what is longer is no tag but a mark on us, and is not sent back. */
    private static final int MAX_LENGTH = 200;

    public Validators {
        etag = etag != null && isTag(etag) ? etag : null;
        lastModified = lastModified != null && isPlain(lastModified) ? lastModified : null;
    }

    public boolean isNone() {
        return equals(NONE);
    }

    private static boolean isTag(String text) {
        return isPlain(text) && text.endsWith("\"") && (text.startsWith("\"") || text.startsWith("W/\""));
    }

    private static boolean isPlain(String text) {
        return text.length() <= MAX_LENGTH && text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    }
}
