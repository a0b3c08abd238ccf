package org.claimwatch.crawler.fetch;

/**
 * Tells text from binaries whatever the header says, by the rule of the WHATWG MIME Sniffing Standard (section 7.2): text has
 * none of the control bytes that no text uses. Archives, images, executables and compressed data all have some within
 * their first bytes; a PDF, which may have none, is named.
 */
final class FirstBytes {
    /** As many as the standard looks at. */
    private static final int LOOKED_AT = 1445;

    private FirstBytes() {}

    static boolean areBinary(byte[] body) {
        if (startsWith(body, '%', 'P', 'D', 'F', '-')) {
            return true;
        }
        if (PageCharset.byteOrderMark(body) != null) {
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

    private static boolean startsWith(byte[] body, char... magic) {
        if (body.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (body[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
