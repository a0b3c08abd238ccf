package org.claimwatch.crawler.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Charleville MÃ©ziÃ¨res | Charleville Mézières",
                "Charleville MÃƒÂ©ziÃƒÂ¨res | Charleville Mézières",
                "Lâ€™HaÃ¿-les-Roses | L’Haÿ-les-Roses",
                "AyuntamientÃ³ y CompaÃ±Ã\u00ADa | Ayuntamientó y Compañía",
                "Stadt KÃ¶ln, schon recht: Köln | Stadt Köln, schon recht: Köln"
            })
    void textThatWasDecodedWronglyIsDecodedRightOnceOrTwice(String broken, String meant) {
        assertEquals(meant, Mojibake.repaired(broken));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Saint-Étienne",
                "« CAFÉ »",
                "«DÉVOILÉ»",
                "Ærø, Öland and Malmö",
                "plain",
                "Città di Castello – Umbria"
            })
    void whatIsRightIsLeftAlone(String right) {
        assertSame(right, Mojibake.repaired(right));
    }
}
