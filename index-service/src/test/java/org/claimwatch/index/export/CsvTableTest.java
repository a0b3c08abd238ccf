package org.claimwatch.index.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    Ville d’Angers          ~ Ville d’Angers
                    `Angers, Nantes`        ~ `"Angers, Nantes"`
                    the "city"              ~ `"the ""city\"""`
                    =1+1                    ~ '=1+1
                    =cmd|'/c calc'!A1,2     ~ `"'=cmd|'/c calc'!A1,2"`
                    +33                     ~ '+33
                    -5                      ~ '-5
                    @SUM(A1)                ~ '@SUM(A1)
                    `\t=1`                  ~ `'\t=1`
                    `a\nb`                  ~ `"a\nb"`
                    ＝1                     ~ '＝1
                    ~ ``
                    """)
    void aCellIsReadAsItWasAndRunsNothing(@Nullable String text, String cell) {
        assertEquals(cell, CsvTable.cell(text));
    }

    @Property
    void noTextBecomesAFormula(@ForAll String text) {
        String cell = CsvTable.cell(text);

        String shown = cell.startsWith("\"") ? cell.substring(1) : cell;
        assertFalse(shown.matches("(?s)[=+\\-@\t\r].*"), cell);
    }
}
