package org.claimwatch.crawler.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeginningsTest {
    private static final Pattern PATTERN = Pattern.compile("(?iU)\\b(?:leak\\w{0,4}|до публикации|no|fuites?)\\b|数据");
    private static final Beginnings BEGINNINGS = new Beginnings(PATTERN);

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            all data leaked           | true
            LEAK                      | true
            a (leaks)                 | true
            say no                    | true
            fuites                    | true
            12leak                    | false
            bleak house               | false
            nothing, learnt           | false
            it is time: до публикации | true
            all数据                     | true
            léak                      | false
            lea\u212A                 | true
            ''                        | false
            """, delimiter = '|')
    void aTextIsFoundExactlyWhereThePatternFindsIt(String text, boolean found) {
        boolean byThePattern = PATTERN.matcher(text).find();

        boolean byBeginnings = BEGINNINGS.find(text);

        assertEquals(found, byThePattern);
        assertEquals(found, byBeginnings);
        assertTrue(BEGINNINGS.mayBeIn(text) || !found);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            Read more      | true
            » read more «  | true
            READ           | true
            12 comments    | true
            comments       | true
            no comments    | true
            Comets Inc     | false
            Reader         | false
            читать         | true
            ''             | false
            """, delimiter = '|')
    void aTextIsMatchedExactlyWhereThePatternMatchesIt(String text, boolean matched) {
        Pattern whole = Pattern.compile("(?iU)[\\W_]*(?:read(?: more)?|(?:\\d+|no)? ?comments?|читать)[\\W_]*");

        boolean byThePattern = whole.matcher(text).matches();

        assertEquals(matched, byThePattern);
        assertEquals(matched, new Beginnings(whole).matches(text));
    }
}
