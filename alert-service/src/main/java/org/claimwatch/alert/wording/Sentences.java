package org.claimwatch.alert.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Properties;

/** The sentences of a feature in one language. */
public final class Sentences {
    private final Properties patterns = new Properties();
    private final Language language;

    private Sentences(Language language) {
        this.language = language;
    }

    /** Reads the file {@code <name>_<language>.properties} beside a class. */
    public static Sentences beside(Class<?> feature, String name, Language language) {
        String file = name + "_" + language.tag() + ".properties";
        Sentences sentences = new Sentences(language);
        try (var in = Objects.requireNonNull(feature.getResourceAsStream(file), file)) {
            sentences.patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }

    public Language language() {
        return language;
    }

    /** The sentence of a key with its {@code {0}}, {@code {1}} … filled. */
    public String say(String key, Object... values) {
        return new MessageFormat(pattern(key), language.locale()).format(values);
    }

    /** A time in UTC, in the form that the file gives under {@code key}. */
    public String time(String key, Instant time) {
        return time(key, time, ZoneOffset.UTC);
    }

    /** The same as a clock in a zone shows it. */
    public String time(String key, Instant time, ZoneId zone) {
        return DateTimeFormatter.ofPattern(pattern(key), language.locale())
                .withZone(zone)
                .format(time);
    }

    private String pattern(String key) {
        return Objects.requireNonNull(patterns.getProperty(key), key);
    }
}
