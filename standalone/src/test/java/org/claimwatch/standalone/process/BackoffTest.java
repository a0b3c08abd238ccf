package org.claimwatch.standalone.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    @ParameterizedTest(name = "after death {0}: {1}")
    @CsvSource({"1, PT0.2S", "2, PT0.4S", "5, PT3.2S", "8, PT25.6S", "9, PT30S", "1000000, PT30S"})
    void thePauseDoublesWithEachDeathUpToHalfAMinute(int deaths, Duration pause) {
        assertEquals(pause, Backoff.before(deaths));
    }
}
