package org.claimwatch.crawler.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostedDateTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-02T09:14:07Z | 2026-03-02T09:14:07Z",
                "2026-03-02T09:14:07+01:00 | 2026-03-02T08:14:07Z",
                "2026-03-02 09:14 | 2026-03-02T09:14:00Z",
                "2026/3/2 | 2026-03-02T00:00:00Z",
                "02.03.2026 | 2026-03-02T00:00:00Z",
                "02/03/2026 | 2026-03-02T00:00:00Z",
                "12/31/2025 | 2025-12-31T00:00:00Z",
                "2 mars 2026 | 2026-03-02T00:00:00Z",
                "1er février 2026 | 2026-02-01T00:00:00Z",
                "12 août 2025 à 14h30 | 2025-08-12T14:30:00Z",
                "31 Dec, 2025 17:00:00 UTC | 2025-12-31T17:00:00Z",
                "Mar 12, 2026 | 2026-03-12T00:00:00Z",
                "March 2nd, 2026 14:30 | 2026-03-02T14:30:00Z",
                "Posted on 2026-03-02 by admin | 2026-03-02T00:00:00Z",
                "1770000000 | 2026-02-02T02:40:00Z",
                "1770000000000 | 2026-02-02T02:40:00Z"
            })
    void theFormsThatSitesUseAreRead(String text, Instant expected) {
        assertEquals(expected, PostedDate.read(text));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"31.02.2026", "192.168.10.2026.1", "version 2.0.1", "May be soon", "12345678", "tomorrow", ""})
    void whatIsNoDateIsNotRead(String text) {
        assertNull(PostedDate.read(text));
    }
}
