package org.claimwatch.crawler.fetch;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code Content-Type} header declares (RFC 9110, section 8.3).
 *
 * @param type in lower case, without parameters; empty where the server declared none
 * @param charset null where none, or none that this JVM knows, is named
 */
record MediaType(String type, @Nullable Charset charset) {
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> FEED =
            Set.of("application/rss+xml", "application/atom+xml", "application/xml", "text/xml");
    private static final Set<String> PLAIN = Set.of("text/plain", "");

    /** Null where the header is no media type at all. */
    static @Nullable MediaType parse(@Nullable String header) {
        if (header == null) {
            return new MediaType("", null);
        }
        String[] parts = header.split(";");
        String type = parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT);
        if (!type.matches("[a-z0-9.+*_-]+/[a-z0-9.+*_-]+")) {
            return null;
        }
        Charset charset = null;
        for (String part : parts) {
            String parameter = part.strip();
            if (parameter.regionMatches(true, 0, "charset=", 0, 8)) {
                charset = charsetOrNull(parameter.substring(8).replaceAll("[\"' ]", ""));
            }
        }
        return new MediaType(type, charset);
    }

    boolean isText() {
        return HTML.contains(type) || FEED.contains(type) || PLAIN.contains(type) || isJson();
    }

    /** Servers call nearly anything text, so a text that begins as JSON or markup does is taken for what it is. */
    PageFormat format(String text) {
        if (isJson()) {
            return PageFormat.JSON;
        }
        if (FEED.contains(type)) {
            return PageFormat.FEED;
        }
        String start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[{")) {
            return PageFormat.JSON;
        }
        if (HTML.contains(type) || start.startsWith("<")) {
            return PageFormat.HTML;
        }
        return PageFormat.PLAIN;
    }

    private boolean isJson() {
        return type.equals("application/json") || type.equals("text/json") || type.endsWith("+json");
    }

    static @Nullable Charset charsetOrNull(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
