package org.claimwatch.alert.notify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.claimwatch.alert.report.Doubt;
import org.claimwatch.alert.report.Gap;
import org.claimwatch.alert.watch.Watches;
import org.jspecify.annotations.Nullable;

/** How a watching stands, for tests: 119 of 131 sites read. */
public final class Standings {
    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");

    private Standings() {}

    public static Notification told(NotificationReason reason, Standing standing) {
        return Notification.of(
                Notifications.ID, Notifications.DOMAIN, Watches.angers(), reason, standing, Notifications.NOW);
    }

    /** Of one place, or two where all is well, as it is when that is told. */
    public static Notification telling(NotificationReason reason) {
        Standing standing =
                switch (reason) {
                    case COVERAGE_LOW -> doubted(Doubt.TOO_FEW_SITES_READ, 82);
                    case PIPELINE_LATE -> doubted(Doubt.PIPELINE_LATE, 119);
                    case COVERAGE_BACK, PIPELINE_BACK -> of(1);
                    case DAILY_NOTE, CLOSER_WATCH_ENDS -> closer(of(1));
                    default -> of(2);
                };
        return told(reason, standing);
    }

    private static Standing closer(Standing standing) {
        return new Standing(
                standing.at(),
                null,
                Instant.parse("2026-03-20T10:00:00Z"),
                Instant.parse("2026-03-03T08:00:00Z"),
                standing.doubt(),
                standing.active(),
                standing.readInFull(),
                standing.gaps(),
                standing.places(),
                standing.clear(),
                standing.found(),
                standing.toReview(),
                standing.weaknesses());
    }

    /** All well. */
    public static Standing of(int places) {
        return of(null, 119, places, List.of(), List.of(), Map.of());
    }

    public static Standing doubted(Doubt doubt, int read) {
        return of(doubt, read, 1, List.of(), List.of(), Map.of());
    }

    public static Standing of(
            @Nullable Doubt doubt,
            int read,
            int places,
            List<String> found,
            List<String> toReview,
            Map<Weakness, List<String>> weaknesses) {
        return new Standing(
                AT,
                Instant.parse("2026-03-02T06:40:00Z"),
                null,
                Instant.parse("2026-03-09T08:00:00Z"),
                doubt,
                131,
                read,
                Map.of(Gap.NOT_REACHED, 131 - read - 3, Gap.BLOCKED, 3),
                places,
                List.of("Angers", "Cholet").subList(0, places - found.size() - toReview.size() > 1 ? 2 : 1),
                found,
                toReview,
                weaknesses);
    }
}
