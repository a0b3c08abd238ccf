package org.claimwatch.alert.wording;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Text that a leak site wrote, made fit to stand in a text of ours. */
public final class Quoted {
    /** A title has 500 characters at most in the contract; nobody needs more of it to recognise a posting. */
    private static final int MAX_LENGTH = 200;

    private static final Pattern ONION = Pattern.compile("\\.onion\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]{0,20}):/{2}");

    private static final Pattern FORMULA = Pattern.compile("^[=+-]");

    private Quoted() {}

    /**
     * One line without control characters, line and paragraph separators, and what turns, hides or joins letters (bidi
     * controls, zero-width characters): so it cannot add a header or a line, nor show other than it is. Runs of spaces
     * become one, and what is over 200 characters is cut, which an ellipsis tells.
     */
    public static String line(String text) {
        String line = text.codePoints()
                .map(Quoted::harmless)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replaceAll(" {2,}", " ");
        if (line.codePointCount(0, line.length()) <= MAX_LENGTH) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH - 1)) + "…";
    }

    /**
     * One line that no program makes more of, whatever it is shown by: no link (a mail program makes one of a web
     * address, a chat of Markdown), no call for everybody ({@code @everyone}), and no formula (a spreadsheet makes one of
     * what begins with an equals sign, a plus or a minus).
     */
    public static String inert(String text) {
        String line = defanged(text).replace('@', '\uFF20').replace("](", "] (");
        return FORMULA.matcher(line).find() ? "'" + line : line;
    }

    /** One line in which no address can be followed by a click: {@code hxxp[:]//example[.]onion}. */
    public static String defanged(String text) {
        return SCHEME.matcher(ONION.matcher(line(text)).replaceAll("[.]onion")).replaceAll(Quoted::withoutScheme);
    }

    private static String withoutScheme(MatchResult scheme) {
        String name = scheme.group(1);
        boolean web = name.regionMatches(true, 0, "http", 0, 4);
        return (web ? "hxxp" + name.substring(4) : name) + "[:]//";
    }

    private static int harmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> ' ';
            default -> codePoint;
        };
    }
}
