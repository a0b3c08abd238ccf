package org.claimwatch.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final UUID CLAIM = UUID.fromString("6f1d9d1c-3a4e-4d7a-9a54-0b6f6c3f2b11");
    private static final Instant SEEN = Instant.parse("2026-03-02T09:14:07.301Z");

    @Test
    void aTokenIsReadAsItWasGiven() {
        Cursor byScore = new Cursor(1.2345678e-7, SEEN, CLAIM);
        Cursor byTime = new Cursor(null, SEEN, CLAIM);

        assertEquals(Optional.of(byScore), Cursor.ofToken(byScore.token()));
        assertEquals(Optional.of(byTime), Cursor.ofToken(byTime.token()));
    }

    @Test
    void aTokenNeedsNoEscapingInAUrl() {
        assertTrue(new Cursor(12.5, SEEN, CLAIM).token().matches("[A-Za-z0-9_-]+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- 1",
                "NaN 1 6f1d9d1c-3a4e-4d7a-9a54-0b6f6c3f2b11",
                "1.2.3 1 6f1d9d1c-3a4e-4d7a-9a54-0b6f6c3f2b11",
                "- 1 6f1d9d1c-3a4e-4d7a-9a54-0b6f6c3f2b1-",
                "- 9999999999999999999 6f1d9d1c-3a4e-4d7a-9a54-0b6f6c3f2b11"
            })
    void whatWasNeverGivenIsNotRead(String text) {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));

        assertTrue(Cursor.ofToken(token).isEmpty());
        assertTrue(Cursor.ofToken(text + "é").isEmpty());
    }
}
