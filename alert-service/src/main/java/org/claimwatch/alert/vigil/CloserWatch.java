package org.claimwatch.alert.vigil;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.claimwatch.alert.notify.NotificationReason;
import org.claimwatch.alert.notify.Rhythm;
import org.jspecify.annotations.Nullable;

/**
 * That a place is watched more closely for a time, after an incident there: with a note every morning, and leak sites
 * visited more often. It ends by itself, and says so before, for whoever forgets it would pay for it with every visit.
 *
 * @param author the id of the key that it was asked for with
 * @param noteAt when the next note is due; null if none comes before the end
 * @param renewalAsked whether its end was announced
 */
public record CloserWatch(
        UUID watchId,
        String owner,
        Instant since,
        Instant until,
        String author,
        @Nullable Instant noteAt,
        boolean renewalAsked) {
    /** Most groups that name a city have done so within a month of the attack. */
    public static final Duration LASTS = Duration.ofDays(30);

    /** Who decides may be away for some days. */
    public static final Duration ASKED_BEFORE = Duration.ofDays(7);

    /**
     * @param closer as it goes on; null if it is over
     * @param news what is told now
     */
    public record Next(@Nullable CloserWatch closer, List<NotificationReason> news) {
        public Next {
            news = List.copyOf(news);
        }
    }

    /** One that begins, or is renewed: it then lasts as long from now on. */
    public static CloserWatch begin(UUID watchId, String owner, String author, ZoneId zone, Instant now) {
        return new CloserWatch(
                watchId, owner, now, now.plus(LASTS), author, noteAfter(now, zone, now.plus(LASTS)), false);
    }

    private static @Nullable Instant noteAfter(Instant time, ZoneId zone, Instant until) {
        Instant next = Objects.requireNonNull(Rhythm.DAILY.next(time, zone));
        return next.isAfter(until) ? null : next;
    }

    public Next after(ZoneId zone, Instant now) {
        if (!now.isBefore(until)) {
            return new Next(null, List.of());
        }
        List<NotificationReason> news = new ArrayList<>();
        boolean noteDue = noteAt != null && !now.isBefore(noteAt);
        if (noteDue) {
            news.add(NotificationReason.DAILY_NOTE);
        }
        boolean ends = !now.isBefore(until.minus(ASKED_BEFORE));
        if (ends && !renewalAsked) {
            news.add(NotificationReason.CLOSER_WATCH_ENDS);
        }
        return new Next(
                new CloserWatch(
                        watchId, owner, since, until, author, noteDue ? noteAfter(now, zone, until) : noteAt, ends),
                news);
    }
}
