package org.claimwatch.crawler.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedPositionTest {
    private static final String EPOCH = "0f6a2a3e-52b1-4c0f-9a3a-8d1a1f3a7a10";

    @Test
    void aPositionIsWrittenAsItIsRead() {
        FeedPosition position = FeedPosition.parse(EPOCH + ":42");

        assertEquals(new FeedPosition(UUID.fromString(EPOCH), 42), position);
        assertEquals(EPOCH + ":42", position.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "42",
                EPOCH,
                EPOCH + ":",
                EPOCH + ":0",
                EPOCH + ":-1",
                EPOCH + ":1 ",
                "x:1",
                EPOCH + ":9999999999999999999"
            })
    void anythingElseIsRefused(String written) {
        assertThrows(IllegalArgumentException.class, () -> FeedPosition.parse(written));
    }
}
