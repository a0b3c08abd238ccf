package org.claimwatch.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.List;
import org.claimwatch.index.search.SearchText.Blank;
import org.claimwatch.index.search.SearchText.Phrases;
import org.claimwatch.index.search.SearchText.TooLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', textBlock = """
                    words                     → ville angers               → ville;angers
                    a phrase                  → "ville d’angers"           → ville d’angers
                    words beside a phrase     → mairie "ville d'angers" 7  → mairie;ville d'angers;7
                    curly quotes              → “ville d’angers”           → ville d’angers
                    French quotes             → « ville d’angers »         → ville d’angers
                    a quote never closed      → "ville d’angers            → ville;d’angers
                    a quote too many          → "ville" d’angers"          → ville;d’angers
                    a quote inside a word     → an"gers                    → an;gers
                    an empty phrase           → "" angers                  → angers
                    stray operators           → + angers - && || ! ( * ~2  → angers;~2
                    a leading wildcard        → *angers                    → *angers
                    a field                   → title:angers               → title:angers
                    only operators            → && * "                     →
                    """, delimiter = '→')
    void whatPeopleTypeIsReadAsWordsAndPhrases(String label, String typed, String phrases) {
        List<String> expected = phrases == null ? List.of() : Arrays.asList(phrases.split(";"));

        assertEquals(
                expected,
                assertInstanceOf(Phrases.class, SearchText.read(typed)).phrases());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n"})
    void nothingTypedIsNoQuestion(String typed) {
        assertInstanceOf(Blank.class, SearchText.read(typed));
    }

    @Test
    void tooMuchIsRefusedWithTheLimit() {
        assertEquals(new TooLong("at most 1000 characters"), SearchText.read("x".repeat(10_000)));
        assertEquals(new TooLong("at most 50 words and phrases"), SearchText.read("x ".repeat(51)));
    }
}
