package org.claimwatch.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final String ID = "6f1d9d1c-3a4e-4d7a-9a54-0b6f6c3f2b11";

    @Property
    void aTokenIsReadAsItWasWritten(@ForAll @DoubleRange(max = 1e9) double score, @ForAll long time) {
        Cursor cursor = new Cursor(
                "1a2b3c4d",
                1_000_000,
                Instant.ofEpochMilli(1_772_470_800_000L),
                "46ToAwMDaWR5_Q==",
                List.of(score, time, ID));

        Optional<Cursor> read = Cursor.ofToken(cursor.token());

        assertEquals(Optional.of(cursor), read);
        assertTrue(cursor.token().matches("[A-Za-z0-9_-]+"), cursor.token());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!!",
                "YWJj",
                "1a 5 0 x",
                "1a 5 0 x lx sy",
                "1a 5 0 x l1",
                "1a 5 99999999999999999 x l1 sy",
                "1a 5 0 x d s"
            })
    void anythingElseIsNone(String text) {
        String token = Base64.getUrlEncoder().encodeToString(text.getBytes());

        assertEquals(Optional.empty(), Cursor.ofToken(token));
        assertEquals(Optional.empty(), Cursor.ofToken(text));
    }

    @Property
    void noTokenIsAnError(@ForAll String token) {
        Cursor.ofToken(token);
    }
}
