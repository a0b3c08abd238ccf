package org.claimwatch.crawler.fetch;

import java.lang.Character.UnicodeScript;

/**
 * Tells text from what comes out when bytes are decoded by a charset that they are not in. In a wrong one words have signs
 * in the middle, alphabets mixed, capitals after small letters, or nothing but accented letters. Only words with a
 * character beyond ASCII count; if one in four is like that, it is not to be read.
 */
final class Readability {
    /** Enough words to tell, of a page that may be long. */
    private static final int LOOKED_AT = 100_000;

    private int words;
    private int broken;
    private int letters;
    private int accented;
    private boolean isBroken;
    private UnicodeScript script = UnicodeScript.COMMON;
    private char before;

    private Readability() {}

    static boolean of(String text) {
        Readability reader = new Readability();
        for (int i = 0; i < Math.min(text.length(), LOOKED_AT); i++) {
            reader.take(text.charAt(i));
        }
        reader.endWord();
        return reader.broken * 4 <= reader.words;
    }

    private void take(char c) {
        if (c < 0x80 && !Character.isLetter(c) || Character.isWhitespace(c) || isPunctuation(c)) {
            endWord();
            return;
        }
        letters++;
        accented += c >= 0x80 ? 1 : 0;
        if (Character.isLetter(c)) {
            UnicodeScript its = UnicodeScript.of(c);
            boolean mixes = script != UnicodeScript.COMMON && its != script && isAlphabet(its) && isAlphabet(script);
            isBroken |= mixes || Character.isLowerCase(before) && Character.isUpperCase(c) && c >= 0x80;
            script = its;
        } else {
            isBroken |= c >= 0x80 && Character.getType(c) != Character.NON_SPACING_MARK && letters > 1;
        }
        before = c;
    }

    private void endWord() {
        if (accented > 0) {
            words++;
            boolean onlyAccents = script == UnicodeScript.LATIN && letters >= 3 && accented * 3 > letters * 2;
            broken += isBroken || onlyAccents ? 1 : 0;
        }
        letters = 0;
        accented = 0;
        isBroken = false;
        script = UnicodeScript.COMMON;
        before = ' ';
    }

    private static boolean isAlphabet(UnicodeScript script) {
        return switch (script) {
            case LATIN, CYRILLIC, GREEK, HEBREW, ARABIC, THAI, HAN -> true;
            default -> false;
        };
    }

    private static boolean isPunctuation(char c) {
        return switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
