package org.claimwatch.alert.notify;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** How often a receiver is told that the watch goes on, whatever is found. */
public enum Rhythm {
    DAILY,
    WEEKLY,
    NEVER;

    /** When an office has opened: a message that nobody has to act on wakes nobody. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /**
     * The next time after an instant, as clocks in a zone go: at nine in the morning, of a Monday where it is weekly. Null if
     * never.
     */
    public @Nullable Instant next(Instant after, ZoneId zone) {
        return switch (this) {
            case DAILY -> morning(after, zone, false);
            case WEEKLY -> morning(after, zone, true);
            case NEVER -> null;
        };
    }

    private static Instant morning(Instant after, ZoneId zone, boolean mondays) {
        LocalDate day = after.atZone(zone).toLocalDate();
        if (!day.atTime(MORNING).atZone(zone).toInstant().isAfter(after)) {
            day = day.plusDays(1);
        }
        LocalDate on = mondays ? day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)) : day;
        return on.atTime(MORNING).atZone(zone).toInstant();
    }
}
