package org.claimwatch.crawler.extract;

import org.claimwatch.crawler.masking.DownloadLink;
import org.claimwatch.crawler.masking.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a page's text what may be kept of it: white space is made plain, and personal data, magnet links and links to
 * files are masked. Lengths are those of the claim event's schema.
 */
final class StoredText {
    static final int MAX_TITLE = 500;
    static final int MAX_DESCRIPTION = 4000;
    static final int MAX_WEBSITE = 500;
    static final int MAX_COUNTRY = 100;
    static final int MAX_RANSOM = 100;
    static final int MAX_LINK = 2000;

    private StoredText() {}

    /** Null where nothing is left. Never cuts a character in two. */
    static @Nullable String of(@Nullable String text, int maxLength) {
        if (text == null) {
            return null;
        }
        String plain = PersonalData.mask(DownloadLink.maskLinks(cut(plain(text), 4 * maxLength)));
        return plain.isEmpty() ? null : cut(plain, maxLength);
    }

    /** Any white space as one space and none at the ends; without what nobody sees, and what no database keeps. */
    static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
            } else if (isVisible(c)) {
                plain.append(gap && !plain.isEmpty() ? " " : "").appendCodePoint(c);
                gap = false;
            }
        }
        return plain.toString();
    }

    /** A look that is cheap: nothing but ASCII, and single spaces between. */
    private static boolean isPlain(String text) {
        boolean gap = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F || c == ' ' && gap) {
                return false;
            }
            gap = c == ' ';
        }
        return !gap || text.isEmpty();
    }

    private static boolean isVisible(int c) {
        if (c > ' ' && c < 0x7F) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String cut(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(maxLength - 2)) ? maxLength - 2 : maxLength - 1;
        return text.substring(0, end) + "…";
    }
}
