package org.claimwatch.crawler.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A look that is cheap, before one that is not: whether any word of a text begins as what a pattern matches may begin. A
 * pattern with dozens of words tries each of them at each letter of a text, and hardly any text has one of them. The
 * beginnings are asked of the pattern itself, once, so that nobody has to keep a list of them.
 */
final class Beginnings {
    /** A place for each of a to z, and one for what is none of them. */
    private static final int SIGNS = 27;

    private static final int OTHER_SIGN = SIGNS - 1;

    /** Greek and whatever comes after it: texts in other scripts are left to the pattern, but for dashes and quotes. */
    private static final char OTHER_SCRIPTS = 0x370;

    private final Pattern pattern;
    private final boolean[] known = new boolean[SIGNS * SIGNS * SIGNS];

    /**
     * @param pattern whose matches begin with a letter, at the beginning of a word; there may be signs and digits before, if
     *     they need not be
     */
    Beginnings(Pattern pattern) {
        this.pattern = pattern;
        for (int first = 0; first < OTHER_SIGN; first++) {
            boolean one = mayBegin(letter(first));
            for (int second = 0; second < SIGNS && one; second++) {
                boolean two = second == OTHER_SIGN || mayBegin(letter(first) + letter(second));
                for (int third = 0; third < SIGNS && two; third++) {
                    known[(first * SIGNS + second) * SIGNS + third] = second == OTHER_SIGN
                            || third == OTHER_SIGN
                            || mayBegin(letter(first) + letter(second) + letter(third));
                }
            }
        }
    }

    Pattern pattern() {
        return pattern;
    }

    private static String letter(int sign) {
        return String.valueOf((char) ('a' + sign));
    }

    /** Where the matcher did not come to the end of these letters, nothing that follows them makes them match. */
    private boolean mayBegin(String letters) {
        Matcher matcher = pattern.matcher(letters);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /** Never false where the pattern finds something. */
    boolean mayBeIn(String text) {
        boolean letterBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isOfOtherScript(c)) {
                return true;
            }
            boolean letter = c < 0x80 ? isLetter(c) : Character.isLetter(c);
            if (letter && !letterBefore && isKnownAt(text, i)) {
                return true;
            }
            letterBefore = letter;
        }
        return false;
    }

    /** Whether the pattern finds something in a text. */
    boolean find(String text) {
        Matcher matcher = null;
        boolean letterBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isOfOtherScript(c)) {
                return pattern.matcher(text).find();
            }
            boolean letter = c < 0x80 ? isLetter(c) : Character.isLetter(c);
            if (letter && !letterBefore && isKnownAt(text, i)) {
                matcher = matcher == null
                        ? pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false)
                        : matcher;
                if (matcher.region(i, text.length()).lookingAt()) {
                    return true;
                }
            }
            letterBefore = letter;
        }
        return false;
    }

    /** Whether the pattern matches the whole of a text. */
    boolean matches(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c >= '0' && c <= '9') {
                break; // what may stand before the letters is left to the pattern
            }
            if (isLetter(c)) {
                return isKnownAt(text, i) && pattern.matcher(text).matches();
            }
        }
        return pattern.matcher(text).matches();
    }

    private static boolean isOfOtherScript(char c) {
        return c >= OTHER_SCRIPTS && (c < 0x2000 || c > 0x206F);
    }

    /** Also where a letter is none of a to z: it may be another form of one of them. */
    private boolean isKnownAt(String text, int at) {
        int index = 0;
        for (int i = at; i < at + 3; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c >= 0x80) {
                return true;
            }
            index = index * SIGNS + (isLetter(c) ? (c | 0x20) - 'a' : OTHER_SIGN);
        }
        return known[index];
    }

    private static boolean isLetter(char c) {
        char lower = (char) (c | 0x20);
        return lower >= 'a' && lower <= 'z';
    }
}
