package org.claimwatch.crawler.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidatorsTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"33a64df5\"", "W/\"0815\"", "\"\""})
    void aTagIsKeptAsItWasWritten(String tag) {
        assertEquals(tag, new Validators(tag, null).etag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"33a64df5", "\"a\r\nHost: evil.example\"", "\"é\"", "w/\"0815\""})
    void whatIsNoTagIsNotSentBack(String tag) {
        assertEquals(Validators.NONE, new Validators(tag, null));
    }

    @Test
    void aTagThatIsLongEnoughToMarkUsIsNotSentBack() {
        assertEquals(Validators.NONE, new Validators('"' + "x".repeat(500) + '"', "x".repeat(500)));
    }
}
