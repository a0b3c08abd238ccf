package org.claimwatch.crawler.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredTextTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to jane.doe+press@mail.city.example today | Write to [masked] today",
                "Get it: magnet:?xt=urn:btih:c12fe1c06bba254a | Get it: [masked]",
                "All of it: https://files.example/a/dump.7z here | All of it: [masked] here",
                "Site https://acme.example and nothing else | Site https://acme.example and nothing else",
                "A\u200bn\u00adgers   métropole | Angers métropole"
            })
    void whatMayNotBeKeptIsMasked(String text, String kept) {
        assertEquals(kept, StoredText.of(text, 100));
    }

    @Test
    void aLongTextIsCutAndSaysSo() {
        assertEquals("abc…", StoredText.of("abcdefgh", 4));
    }

    @Test
    void aCutNeverLeavesHalfACharacter() {
        assertEquals("ab…", StoredText.of("ab\uD83D\uDE00cdef", 4));
    }

    @Test
    void nothingButSpaceIsNothing() {
        assertNull(StoredText.of(" \u200b\n\t\u0000", 100));
        assertNull(StoredText.of(null, 100));
    }
}
