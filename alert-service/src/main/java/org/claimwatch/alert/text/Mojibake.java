package org.claimwatch.alert.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text whose UTF-8 was read as Windows-1252 or Latin-1, once or more, read again: {@code MÃ©ziÃ¨res} is {@code
 * Mézières}.
 *
 * @param text as it was meant
 * @param offsets for each of its code units, and for its end, the offset in the text as posted
 */
public record Mojibake(String text, int[] offsets) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** Three readings by the wrong charset in a row were never seen. */
    private static final int MAX_ROUNDS = 3;

    /** The text as it was meant; a text that shows no sign of it is itself. */
    public static Mojibake repair(String posted) {
        Mojibake repaired = new Mojibake(posted, identity(posted.length()));
        for (int round = 0; round < MAX_ROUNDS && isSuspect(repaired.text); round++) {
            Mojibake next = repaired.repairedOnce();
            if (next.text.equals(repaired.text)) {
                break;
            }
            repaired = next;
        }
        return repaired;
    }

    /** Whether a text holds a lead byte's letter with a letter or sign of a continuation byte after it. */
    public static boolean isSuspect(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xC2 && c <= 0xEF && isContinuation(byteOf(text.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    private static int[] identity(int length) {
        int[] offsets = new int[length + 1];
        for (int i = 0; i <= length; i++) {
            offsets[i] = i;
        }
        return offsets;
    }

    private Mojibake repairedOnce() {
        StringBuilder out = new StringBuilder();
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int length = sequenceAt(i);
            String read = length == 0 ? text.substring(i, i + 1) : decoded(i, length);
            for (int k = 0; k < read.length(); k++) {
                at.add(offsets[i]);
            }
            out.append(read);
            i += Math.max(1, length);
        }
        at.add(offsets[text.length()]);
        return new Mojibake(
                out.toString(), at.stream().mapToInt(Integer::intValue).toArray());
    }

    /** How many characters from {@code i} on are the bytes of one character in UTF-8; 0 if they are not. */
    private int sequenceAt(int i) {
        int lead = byteOf(text.charAt(i));
        int length = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3 : 0;
        if (length == 0 || i + length > text.length()) {
            return 0;
        }
        for (int k = 1; k < length; k++) {
            if (!isContinuation(byteOf(text.charAt(i + k)))) {
                return 0;
            }
        }
        return decoded(i, length).isEmpty() ? 0 : length;
    }

    private String decoded(int i, int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int k = 0; k < length; k++) {
            bytes.write(byteOf(text.charAt(i + k)));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    private static boolean isContinuation(int read) {
        return read >= 0x80 && read <= 0xBF;
    }

    /** The byte that was read as this character; -1 if none was. */
    private static int byteOf(char c) {
        if (c < 0x100) {
            return c;
        }
        byte[] bytes = String.valueOf(c).getBytes(WINDOWS);
        return bytes.length == 1 && bytes[0] != '?' ? bytes[0] & 0xFF : -1;
    }
}
