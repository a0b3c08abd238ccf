package org.claimwatch.alert.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.stream.Stream;
import org.claimwatch.alert.notify.Letter;
import org.claimwatch.alert.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the message files of every feature. */
class SentencesTest {
    private static Properties file(Class<?> feature, String name, Language language) throws Exception {
        try (var in = feature.getResourceAsStream(name + "_" + language.tag() + ".properties")) {
            assertNotNull(in, name + " has no file in " + language);
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return sentences;
        }
    }

    static Stream<Arguments> files() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                        Arguments.of(Letter.class, "letter", language),
                        Arguments.of(Report.class, "report", language)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyLanguageSaysTheSame(Class<?> feature, String name, Language language) throws Exception {
        Properties sentences = file(feature, name, language);

        assertEquals(file(feature, name, Language.EN).keySet(), sentences.keySet());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everySentenceUsesTheValuesThatTheEnglishOneUses(Class<?> feature, String name, Language language)
            throws Exception {
        Properties english = file(feature, name, Language.EN);
        Properties sentences = file(feature, name, language);

        for (String key : sentences.stringPropertyNames()) {
            if (!key.toLowerCase(java.util.Locale.ROOT).endsWith("time")) {
                assertEquals(values(english, key), values(sentences, key), key);
            }
        }
    }

    private static int values(Properties sentences, String key) {
        return new MessageFormat(sentences.getProperty(key)).getFormatsByArgumentIndex().length;
    }

    @Test
    void noSentenceHasAStraightApostropheThatWouldQuoteWhatFollows() throws Exception {
        for (Language language : Language.values()) {
            for (Properties sentences :
                    new Properties[] {file(Letter.class, "letter", language), file(Report.class, "report", language)}) {
                sentences.forEach((key, sentence) -> assertFalse(
                        sentence.toString().contains("'")
                                && !key.toString().toLowerCase().endsWith("time"),
                        () -> language + " " + key));
            }
        }
    }

    @Test
    void frenchPutsAnUnbreakableSpaceBeforeDoublePunctuation() throws Exception {
        for (Properties french :
                new Properties[] {file(Letter.class, "letter", Language.FR), file(Report.class, "report", Language.FR)
                }) {
            french.forEach((key, sentence) -> assertFalse(
                    sentence.toString().matches("(?s).*([^\u00A0\u202F]([;!?»]|:(?=\\s|$))|«[^\u00A0]).*"),
                    () -> key + ": " + sentence));
        }
    }
}
