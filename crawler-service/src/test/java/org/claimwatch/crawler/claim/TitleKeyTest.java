package org.claimwatch.crawler.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleKeyTest {
    @ParameterizedTest
    @CsvSource({
        "Ville d’Angers, VILLE D'ANGERS",
        "Fonderies d’Ostremont, fonderies d ostremont",
        "Sévérac-Tournelle, Severac Tournelle",
        "'Tarnholt & Quill, LLP', Tarnholt Quill LLP"
    })
    void caseAccentsAndSignsDoNotTellTitlesApart(String one, String other) {
        assertEquals(TitleKey.of(one), TitleKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Angers, Angera", "Ville d’Angers, Ville d’Angers 2", "株式会社, 有限会社", "***, ###"})
    void differentWordsAreDifferentTitles(String one, String other) {
        assertNotEquals(TitleKey.of(one), TitleKey.of(other));
    }

    @Test
    void aTitleOfSignsOnlyStillHasAKey() {
        assertEquals("***", TitleKey.of(" *** ").value());
    }
}
