package org.claimwatch.crawler.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decodes a page. Servers and pages say in which charset they are, and many are wrong: a header set once for a whole
 * server, a template's {@code meta} over text from elsewhere. So what the bytes themselves prove comes first:
 *
 * <ol>
 *   <li>a byte order mark, or the zero bytes of UTF-16;
 *   <li>UTF-8 that has characters beyond ASCII and no error in it, which nothing else has by accident;
 *   <li>the header's charset, then the page's own ({@code meta}, XML declaration), if the bytes can be decoded by it and
 *       what comes out can be read (see {@link Readability});
 *   <li>what a detector by the frequency of letters finds;
 *   <li>windows-1252, as browsers do.
 * </ol>
 */
final class PageCharset {
    /** The standard wants the declaration within 1024 bytes; hand-made pages put it later. */
    private static final int HEAD_BYTES = 8192;

    /** Enough letters for the detector, and no more: it costs a millisecond for each 100 KiB. */
    private static final int DETECTED_BYTES = 65_536;

    /** Of fewer bytes too little is known; no page is so short. */
    private static final int SHORTEST_UTF16 = 32;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private PageCharset() {}

    /** @param header the charset that the {@code Content-Type} header names, if it is one */
    static String decode(byte[] body, @Nullable Charset header) {
        Charset proven = byteOrderMark(body) != null ? byteOrderMark(body) : unmarkedUtf16(body);
        if (proven != null) {
            return withoutMark(new String(body, proven));
        }
        String utf8 = decodeOrNull(body, StandardCharsets.UTF_8);
        boolean escapes = utf8 != null && utf8.indexOf('\u001B') >= 0; // ISO-2022 is ASCII to the eye
        if (utf8 != null && !escapes) {
            return utf8;
        }
        Charset detected = detected(body);
        return Stream.of(header, declaredInside(body), detected)
                .filter(said -> said != null && !said.equals(StandardCharsets.UTF_8)) // which was tried
                .map(said -> isOutdone(said, detected) ? Objects.requireNonNull(detected) : said)
                .distinct()
                .map(charset -> decodeOrNull(body, charset))
                .filter(text -> text != null && Readability.of(text))
                .findFirst()
                .orElseGet(() -> new String(body, utf8 != null ? StandardCharsets.UTF_8 : fallback(detected)));
    }

    private static Charset fallback(@Nullable Charset detected) {
        return detected != null ? detected : WINDOWS_1252;
    }

    /** Of the charsets of Russian any decodes what is in another, and the detector was made to tell them apart. */
    private static boolean isOutdone(Charset said, @Nullable Charset detected) {
        boolean ukrainian = said.name().equals("KOI8-U"); // all of KOI8-R, which is what the detector knows, and more
        return detected != null && isCyrillic(said) && isCyrillic(detected) && !ukrainian;
    }

    private static boolean isCyrillic(Charset charset) {
        return List.of("windows-1251", "KOI8-R", "KOI8-U", "ISO-8859-5", "IBM866", "IBM855", "x-MacCyrillic")
                .contains(charset.name());
    }

    static @Nullable Charset byteOrderMark(byte[] body) {
        if (body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (body.length >= 2 && body[0] == (byte) 0xFE && body[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (body.length >= 2 && body[0] == (byte) 0xFF && body[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    /** Markup is ASCII, of which UTF-16 makes every other byte zero; nothing else that is text has any zeros. */
    static @Nullable Charset unmarkedUtf16(byte[] body) {
        int looked = Math.min(body.length, FirstBytes.LOOKED_AT) / 2 * 2;
        int[] zeros = new int[2];
        for (int i = 0; i < looked; i++) {
            zeros[i % 2] += body[i] == 0 ? 1 : 0;
        }
        int many = looked / 5;
        if (looked < SHORTEST_UTF16 || Math.min(zeros[0], zeros[1]) > 0 || Math.max(zeros[0], zeros[1]) < many) {
            return null;
        }
        return zeros[0] > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable String decodeOrNull(byte[] body, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** UTF-8 where the page declares none. */
    private static Charset declaredInside(byte[] body) {
        var head = new ByteArrayInputStream(body, 0, Math.min(body.length, HEAD_BYTES));
        try {
            return Jsoup.parse(head, null, "").charset();
        } catch (IOException e) {
            throw new UncheckedIOException("an array was read", e);
        }
    }

    private static @Nullable Charset detected(byte[] body) {
        var detector = new UniversalDetector();
        detector.handleData(Arrays.copyOf(body, Math.min(body.length, DETECTED_BYTES)));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name == null ? null : MediaType.charsetOrNull(name);
    }
}
