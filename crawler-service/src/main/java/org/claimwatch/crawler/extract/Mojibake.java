package org.claimwatch.crawler.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Repairs texts that were decoded as windows-1252 while they were UTF-8, once or twice: "MÃ©ziÃ¨res". Stored so by the
 * site, it is so in every charset that the page may be read in. Only runs that come out as letters or signs of some
 * script are touched, so that a page of which one text is broken keeps the others.
 */
final class Mojibake {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern RUN = Pattern.compile(
            "[\\u00C2-\\u00F4][\\u0080-\\u00FF\\u0152-\\u0192\\u02C6-\\u02DC\\u2013-\\u203A\\u20AC\\u2122]+");
    private static final int AT_MOST_TWICE = 2;

    private Mojibake() {}

    /** The text as it was meant; the same object where there is nothing to repair. */
    static String repaired(String text) {
        String repaired = text;
        for (int i = 0; i < AT_MOST_TWICE; i++) {
            String before = repaired;
            if (mayHaveRun(before) && RUN.matcher(before).find()) {
                repaired = RUN.matcher(before)
                        .replaceAll(run -> java.util.regex.Matcher.quoteReplacement(meant(run.group())));
            }
            if (repaired.equals(before)) {
                return before.equals(text) ? text : before;
            }
        }
        return repaired;
    }

    /** A look that is cheap: most pages have none of the letters that a run begins with. */
    private static boolean mayHaveRun(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0xC2 && text.charAt(i) <= 0xF4) {
                return true;
            }
        }
        return false;
    }

    private static String meant(String run) {
        ByteBuffer bytes = ByteBuffer.allocate(run.length());
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            byte[] written = String.valueOf(c).getBytes(WINDOWS);
            boolean control = c >= 0x80 && c < 0xA0; // five bytes mean nothing in windows-1252, and pass as they are
            if (written.length != 1 || written[0] == '?' && !control) {
                return run;
            }
            bytes.put(control ? (byte) c : written[0]);
        }
        try {
            String meant =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            return meant.codePoints().allMatch(Mojibake::isWritten) ? meant : run;
        } catch (CharacterCodingException e) {
            return run;
        }
    }

    /** Letters of living scripts and the signs between them; not the phonetic ones, which is what É» would turn into. */
    private static boolean isWritten(int c) {
        boolean phonetic = c >= 0x0250 && c < 0x0370;
        return !phonetic && (c >= 0xA0 || c >= 0x80 && c < 0xA0) && Character.isDefined(c);
    }
}
