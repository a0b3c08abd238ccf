package org.claimwatch.alert.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a plain title      | 'Ville d’Angers'                      | Ville d’Angers
            a header           | 'Angers\r\nBcc: all@city.example'     | Angers Bcc: all@city.example
            line separators    | 'a\u2028b\u2029c\u0085d'              | a b c d
            a tab and a null   | 'a\tb\u0000c'                         | a b c
            turned letters     | 'abc\u202Edcba'                       | abc dcba
            isolated letters   | '\u2066abc\u2069'                     | abc
            hidden characters  | 'An\u200Bgers'                        | An gers
            an emoji stays     | '🔥 Angers'                            | 🔥 Angers
            """)
    void aTextOfALeakSiteIsOneHarmlessLine(String label, String posted, String expected) {
        assertEquals(expected, Quoted.line(posted));
    }

    @ParameterizedTest
    @CsvSource({"200, 200", "201, 200", "5000, 200"})
    void aTextIsCutAt200Characters(int posted, int expected) {
        String line = Quoted.line("🔥".repeat(posted));

        assertEquals(expected, line.codePointCount(0, line.length()));
        assertEquals(posted > 200, line.endsWith("…"));
    }

    @Property
    void noTextGetsALineBreakOrControlThrough(@ForAll String posted) {
        String line = Quoted.line(posted);

        assertTrue(line.codePoints().noneMatch(Character::isISOControl));
        assertEquals(1, line.split("\\R", -1).length);
    }
}
