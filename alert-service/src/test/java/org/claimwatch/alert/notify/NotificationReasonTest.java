package org.claimwatch.alert.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.claimwatch.alert.match.Tier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationReasonTest {
    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            a new likely claim                    | -        | LIKELY   | false | false | NEW_CLAIM
            a new exact claim                     | -        | EXACT    | false | false | NEW_CLAIM
            an old claim of a new site            | -        | LIKELY   | true  | false | FIRST_READ
            a weak match                          | -        | POSSIBLE | false | false | BELOW_LIKELY
            a weak match of a new site            | -        | POSSIBLE | true  | false | BELOW_LIKELY
            a weak match that got better          | POSSIBLE | LIKELY   | false | false | TIER_RAISED
            an old weak match that got better     | POSSIBLE | EXACT    | true  | false | TIER_RAISED
            a match that got worse                | LIKELY   | POSSIBLE | false | false | BELOW_LIKELY
            told, and better now                  | LIKELY   | EXACT    | false | true  | ALREADY_TOLD
            told, and worse now                   | EXACT    | POSSIBLE | false | true  | ALREADY_TOLD
            told, and found again after a replay  | -        | LIKELY   | false | true  | ALREADY_TOLD
            known from the watch's making         | LIKELY   | LIKELY   | false | false | KNOWN_WHEN_WATCHED
            known from the watch's making, better | LIKELY   | EXACT    | false | false | KNOWN_WHEN_WATCHED
            """)
    void aMatchIsToldOnceAndOnlyWhenItIsLikely(
            String label,
            @Nullable Tier before,
            Tier now,
            boolean backfill,
            boolean told,
            NotificationReason expected) {
        assertEquals(expected, NotificationReason.decide(before, now, backfill, told));
    }
}
