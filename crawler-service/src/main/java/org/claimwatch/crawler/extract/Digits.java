package org.claimwatch.crawler.extract;

/** A look that is cheap, before one that is not: most texts have no digit, and most patterns here begin with one. */
final class Digits {
    private Digits() {}

    static boolean areIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }
}
