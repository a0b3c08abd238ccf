package org.claimwatch.crawler.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostedDateTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-02 | 2026-03-02T00:00:00Z",
                "2026-03-02T09:14:07Z | 2026-03-02T09:14:07Z",
                "2026-03-02T09:14:07.123+02:00 | 2026-03-02T07:14:07Z",
                "Published 2026/03/02 at 09:14 | 2026-03-02T09:14:00Z",
                "02.03.2026 | 2026-03-02T00:00:00Z",
                "02/03/26 | 2026-03-02T00:00:00Z",
                "12/25/2025 | 2025-12-25T00:00:00Z",
                "2 mars 2026 | 2026-03-02T00:00:00Z",
                "1er août 2025 | 2025-08-01T00:00:00Z",
                "March 2nd, 2026 | 2026-03-02T00:00:00Z",
                "Mar 2 2026 14:30 | 2026-03-02T14:30:00Z",
                "10 Jul, 2023, 12:12 UTC | 2023-07-10T12:12:00Z",
                "Oct 3, 2025 4:05 PM | 2025-10-03T16:05:00Z",
                "28 de febrero de 2026 | 2026-02-28T00:00:00Z",
                "3. März 2026 | 2026-03-03T00:00:00Z",
                "5 gennaio 2026 | 2026-01-05T00:00:00Z",
                "30 Октября 2021 | 2021-10-30T00:00:00Z",
                "2026年3月2日 | 2026-03-02T00:00:00Z",
                "March 2026 | 2026-03-01T00:00:00Z",
                "1772443200 | 2026-03-02T09:20:00Z",
                "1772443200000 | 2026-03-02T09:20:00Z"
            })
    void aDateIsReadInTheFormsThatSitesUse(String text, Instant date) {
        assertEquals(date, PostedDate.read(text, NOW));
    }

    @ParameterizedTest(name = "{0} is meant for {1}")
    @CsvSource({
        "2 March, 2026-03-02T00:00:00Z",
        "Mar 20, 2026-03-20T00:00:00Z",
        "24 December, 2025-12-24T00:00:00Z",
        "Feb 28, 2026-02-28T00:00:00Z"
    })
    void aDateWithoutAYearIsTheNearestThatIsNotFarAhead(String text, Instant date) {
        assertEquals(date, PostedDate.read(text, NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "31.02.2026", "192.168.12.14", "version 2.4", "99/99/2026", "founded by two brothers", "6621"
            })
    void whatIsNoDateIsNone(String text) {
        assertNull(PostedDate.read(text, NOW));
    }
}
