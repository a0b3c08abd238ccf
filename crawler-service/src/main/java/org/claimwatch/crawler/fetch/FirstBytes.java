package org.claimwatch.crawler.fetch;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells text from binaries whatever the header says, by the rule of the WHATWG MIME Sniffing Standard (section 7.2): text has
 * none of the control bytes that no text uses. Archives, images, executables and compressed data all have some within
 * their first bytes; formats whose beginning may have none are named.
 */
final class FirstBytes {
    /** As many as the standard looks at. */
    static final int LOOKED_AT = 1445;

    /** Documents, and torrents (a dictionary whose keys come in alphabetical order, BEP 3). */
    private static final List<String> TEXTUAL_BINARIES = List.of(
            "%PDF-",
            "%!PS", "{\\rtf", "d8:announce", "d13:announce", "d7:comment", "d10:created", "d13:creation", "d4:info");

    private FirstBytes() {}

    static boolean areBinary(byte[] body) {
        String begin = new String(body, 0, Math.min(body.length, 16), StandardCharsets.ISO_8859_1);
        if (TEXTUAL_BINARIES.stream().anyMatch(begin::startsWith)) {
            return true;
        }
        if (PageCharset.byteOrderMark(body) != null || PageCharset.unmarkedUtf16(body) != null) {
            return false;
        }
        for (int i = 0; i < Math.min(body.length, LOOKED_AT); i++) {
            if (noTextHas(body[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean noTextHas(byte b) {
        return b >= 0 && b <= 0x08 || b == 0x0B || b >= 0x0E && b <= 0x1A || b >= 0x1C && b <= 0x1F;
    }
}
