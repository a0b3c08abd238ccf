package org.claimwatch.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Großräschen, Großräschen Großraeschen",
        "Grossraeschen, Grossraeschen Grossraschen",
        "MÜNCHEN, MÜNCHEN MueNCHEN",
        "Angers, Angers",
        "Bleue, Bleue Bleu"
    })
    void aWordIsLookedForInTheWaysItMayBeWritten(String text, String variants) {
        assertEquals(Set.of(variants.split(" ")), Spelling.variants(text));
    }
}
