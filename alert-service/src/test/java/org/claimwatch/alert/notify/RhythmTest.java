package org.claimwatch.alert.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "before nine,            DAILY,  2026-03-02T07:59:59Z, 2026-03-02T08:00:00Z",
        "at nine,                DAILY,  2026-03-02T08:00:00Z, 2026-03-03T08:00:00Z",
        "into summer time,       DAILY,  2026-03-28T08:00:00Z, 2026-03-29T07:00:00Z",
        "into winter time,       DAILY,  2026-10-24T07:00:00Z, 2026-10-25T08:00:00Z",
        "into a leap day,        DAILY,  2028-02-28T08:00:00Z, 2028-02-29T08:00:00Z",
        "out of a leap day,      DAILY,  2028-02-29T08:00:00Z, 2028-03-01T08:00:00Z",
        "on a Monday at nine,    WEEKLY, 2026-03-02T08:00:00Z, 2026-03-09T08:00:00Z",
        "on a Monday before,     WEEKLY, 2026-03-02T07:00:00Z, 2026-03-02T08:00:00Z",
        "over summer time,       WEEKLY, 2026-03-23T08:00:00Z, 2026-03-30T07:00:00Z",
        "over winter time,       WEEKLY, 2026-10-19T07:00:00Z, 2026-10-26T08:00:00Z",
        "a Sunday night in Paris,WEEKLY, 2026-03-01T23:30:00Z, 2026-03-02T08:00:00Z",
    })
    void theNextTimeIsInTheMorningAsTheClockThereShowsIt(String label, Rhythm rhythm, Instant after, Instant next) {
        assertEquals(next, rhythm.next(after, PARIS));
    }

    @Test
    void whoWantsNoneGetsNone() {
        assertNull(Rhythm.NEVER.next(Instant.EPOCH, ZoneOffset.UTC));
    }
}
