package org.claimwatch.alert.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Code points folded to what they are compared by (UAX 15, and the letters that it leaves whole). */
public final class Folding {
    // letters that compatibility decomposition leaves whole
    private static final Map<Integer, String> LETTERS = Map.of(
            (int) 'ø', "o", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'ß', "ss", (int) 'ł', "l", (int) 'đ', "d",
            (int) 'ı', "i", (int) 'þ', "th", (int) 'ð', "d", (int) 'ς', "σ");
    /** Written without spaces between words. */
    private static final Set<UnicodeScript> WITHOUT_SPACES = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);
    // Cyrillic and Greek letters that look like Latin ones (UTS 39, the lower-case part)
    private static final String LOOK_ALIKES = "аaеeоoрpсcхxуyіiјjѕsԁdһhԛqԝwкkмmтtвbнhαaοoρpνvιiκkτtυuεe";

    private Folding() {}

    static boolean belongsToWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || isMark(codePoint);
    }

    static boolean isWordOfItsOwn(int codePoint) {
        return codePoint > 0x0E00 && WITHOUT_SPACES.contains(UnicodeScript.of(codePoint));
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Zero-width characters and soft hyphens: nobody sees them, so they part nothing. */
    static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT;
    }

    static void fold(int codePoint, StringBuilder into) {
        if (codePoint < 128) {
            into.append((char) (codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 32 : codePoint));
            return;
        }
        String lower = Character.toString(codePoint).toLowerCase(Locale.ROOT);
        Normalizer.normalize(lower, Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !isMark(part))
                .forEach(part -> into.append(LETTERS.getOrDefault(part, Character.toString(part))));
    }

    /** A text folded, each letter of another script that looks like a Latin one as that one, whatever is beside it. */
    public static String skeleton(String text) {
        StringBuilder folded = new StringBuilder();
        text.codePoints().forEach(codePoint -> fold(codePoint, folded));
        return latin(folded.toString());
    }

    /** A word of Latin letters with some of another script among them is meant to be read as Latin. */
    public static String withoutLookAlikes(String word) {
        boolean latin = false;
        boolean foreign = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            latin |= c >= 'a' && c <= 'z';
            foreign |= c > 127;
        }
        if (!latin || !foreign) {
            return word;
        }
        return latin(word);
    }

    private static String latin(String word) {
        StringBuilder read = new StringBuilder(word);
        for (int i = 0; i < read.length(); i++) {
            int at = read.charAt(i) < 128 ? -1 : LOOK_ALIKES.indexOf(read.charAt(i));
            if (at >= 0 && at % 2 == 0) {
                read.setCharAt(i, LOOK_ALIKES.charAt(at + 1));
            }
        }
        return read.toString();
    }
}
