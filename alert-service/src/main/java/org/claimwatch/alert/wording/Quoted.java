package org.claimwatch.alert.wording;

/** Text that a leak site wrote, made fit to stand in a text of ours. */
public final class Quoted {
    /** A title has 500 characters at most in the contract; nobody needs more of it to recognise a posting. */
    private static final int MAX_LENGTH = 200;

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
