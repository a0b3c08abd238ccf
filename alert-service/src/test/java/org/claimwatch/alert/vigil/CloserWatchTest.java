package org.claimwatch.alert.vigil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.notify.NotificationReason;
import org.junit.jupiter.api.Test;

class CloserWatchTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** Summer time begins within the thirty days. */
    private static final Instant BEGUN = Instant.parse("2026-03-10T17:00:00Z");

    private static CloserWatch begun() {
        return CloserWatch.begin(UUID.randomUUID(), "angers", "key", PARIS, BEGUN);
    }

    @Test
    void aNoteComesEveryMorningForThirtyDaysAndRenewalIsAskedForOnceAWeekBefore() {
        CloserWatch closer = begun();
        List<NotificationReason> told = new ArrayList<>();
        Instant askedAt = null;

        for (Instant now = BEGUN; closer != null; now = now.plus(Duration.ofMinutes(10))) {
            CloserWatch.Next next = closer.after(PARIS, now);
            closer = next.closer();
            told.addAll(next.news());
            if (next.news().contains(NotificationReason.CLOSER_WATCH_ENDS)) {
                askedAt = now;
            }
        }

        assertEquals(30, Collections.frequency(told, NotificationReason.DAILY_NOTE));
        assertEquals(1, Collections.frequency(told, NotificationReason.CLOSER_WATCH_ENDS));
        assertEquals(Instant.parse("2026-04-02T17:00:00Z"), askedAt);
    }

    @Test
    void theMorningIsThatOfThePlaceOverTheChangeToSummerTime() {
        CloserWatch closer = begun();
        List<Instant> notes = new ArrayList<>();

        while (closer != null && closer.noteAt() != null && notes.size() < 20) {
            notes.add(closer.noteAt());
            closer = closer.after(PARIS, closer.noteAt()).closer();
        }

        assertEquals(Instant.parse("2026-03-28T08:00:00Z"), notes.get(17));
        assertEquals(Instant.parse("2026-03-29T07:00:00Z"), notes.get(18));
    }

    @Test
    void oneThatIsOverEndsWithoutAWord() {
        CloserWatch.Next next = begun().after(PARIS, BEGUN.plus(CloserWatch.LASTS));

        assertNull(next.closer());
        assertEquals(List.of(), next.news());
    }
}
