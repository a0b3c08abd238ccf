package org.claimwatch.crawler.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Makes plain text of what a member of some data holds: markup, or text in base64. */
final class JsonText {
    private static final Pattern BASE64 =
            Pattern.compile("(?:[A-Za-z0-9+/]{4}){2,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

    private JsonText() {}

    static String plain(String value) {
        String text = decoded(value);
        boolean markup =
                text.indexOf('<') >= 0 && text.indexOf('>') >= 0 || text.indexOf('&') >= 0 && text.indexOf(';') >= 0;
        return StoredText.plain(markup ? Jsoup.parse(text).text() : text);
    }

    /** Text in base64 is text; anything else that looks like it stays as it is. */
    private static String decoded(String value) {
        String stripped = value.strip();
        if (stripped.length() < 12 || !BASE64.matcher(stripped).matches()) {
            return value;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(stripped)))
                    .toString();
            boolean readable = text.codePoints().allMatch(c -> !Character.isISOControl(c) || Character.isWhitespace(c));
            return readable ? text : value;
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return value;
        }
    }
}
