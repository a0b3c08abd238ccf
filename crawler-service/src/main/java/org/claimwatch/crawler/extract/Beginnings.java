package org.claimwatch.crawler.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A look that is cheap, before one that is not: whether any word of a text begins as those of a pattern do. A pattern with
 * dozens of words tries each of them at each letter of a text, and hardly any text has one of them.
 */
final class Beginnings {
    private static final int LETTERS = 3;

    /** A place for each of a to z, and one for what is none of them. */
    private static final int SIGNS = 27;

    /** Greek and whatever comes after it: texts in other scripts are left to the pattern, but for dashes and quotes. */
    private static final char OTHER_SCRIPTS = 0x370;

    private final boolean[] known = new boolean[SIGNS * SIGNS * SIGNS];

    /** @param beginnings the first two or three letters, a to z, of each of the words, parted by spaces */
    Beginnings(String beginnings) {
        for (String beginning : beginnings.split(" ")) {
            int first = index(beginning, 0, Math.min(LETTERS, beginning.length()));
            if (beginning.length() >= LETTERS) {
                known[first] = true;
            } else {
                for (int third = 0; third < SIGNS; third++) {
                    known[first / SIGNS * SIGNS + third] = true;
                }
            }
        }
    }

    /** Never false where a word begins so, in whatever case. */
    boolean mayBeIn(String text) {
        boolean letterBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isOfOtherScript(c)) {
                return true;
            }
            boolean letter = c < 0x80 ? isLetter(c) : Character.isLetter(c);
            if (letter && !letterBefore) {
                int at = index(text, i, Math.min(text.length(), i + LETTERS));
                if (at < 0 || known[at]) {
                    return true;
                }
            }
            letterBefore = letter;
        }
        return false;
    }

    /** As the pattern's own find, of one that matches nothing but what begins with one of the words. */
    boolean find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        boolean letterBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isOfOtherScript(c)) {
                return pattern.matcher(text).find();
            }
            boolean letter = c < 0x80 ? isLetter(c) : Character.isLetter(c);
            if (letter && !letterBefore) {
                int at = index(text, i, Math.min(text.length(), i + LETTERS));
                if (at < 0) {
                    return pattern.matcher(text).find();
                }
                if (known[at] && matcher.region(i, text.length()).lookingAt()) {
                    return true;
                }
            }
            letterBefore = letter;
        }
        return false;
    }

    private static boolean isOfOtherScript(char c) {
        return c >= OTHER_SCRIPTS && (c < 0x2000 || c > 0x206F);
    }

    /** Negative where a letter is none of a to z: it may be another form of one of them. */
    private static int index(String text, int from, int to) {
        int index = 0;
        for (int i = from; i < from + LETTERS; i++) {
            char c = i < to ? text.charAt(i) : ' ';
            if (c >= 0x80) {
                return -1;
            }
            index = index * SIGNS + (isLetter(c) ? (c | 0x20) - 'a' : SIGNS - 1);
        }
        return index;
    }

    private static boolean isLetter(char c) {
        char lower = (char) (c | 0x20);
        return lower >= 'a' && lower <= 'z';
    }
}
