package org.claimwatch.crawler.extract;

import java.net.URLDecoder;
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

    private static final Pattern ESCAPED =
            Pattern.compile("%(?:2[0-9A-Ca-c]|3[A-Fa-f]|40|[C-Fc-f][0-9A-Fa-f]%[89AaBb])");

    private JsonText() {}

    static String plain(String value) {
        String text = unescaped(decoded(value));
        boolean markup =
                text.indexOf('<') >= 0 && text.indexOf('>') >= 0 || text.indexOf('&') >= 0 && text.indexOf(';') >= 0;
        return StoredText.plain(markup ? Jsoup.parse(text).text() : text);
    }

    /** Some put texts into their data as they would into an address: "Acme%20Ltd". */
    private static String unescaped(String value) {
        if (value.indexOf(' ') >= 0 || !ESCAPED.matcher(value).find()) {
            return value;
        }
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value; // a percent sign that escapes nothing
        }
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
