package org.claimwatch.alert.vigil;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimwatch.alert.notify.NotificationReason;
import org.claimwatch.alert.notify.Rhythm;
import org.claimwatch.alert.report.Doubt;
import org.claimwatch.alert.report.Pulse;
import org.claimwatch.alert.report.Reading;
import org.claimwatch.alert.vigil.Condition.Patience;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DutyTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duty.Pace PACE = new Duty.Pace(new Patience(HOUR, QUARTER), new Patience(QUARTER, QUARTER));
    /** A Tuesday. */
    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

    private Duty duty = new Duty(UUID.randomUUID(), null, Condition.WELL, Condition.WELL);

    private static Pulse pulse(@Nullable Doubt doubt) {
        return new Pulse(new Reading(Duration.ofHours(24), 10, 5, 5, 0, Map.of()), doubt);
    }

    /** What is told when it is so at some minutes after {@link #NOW}. */
    private List<NotificationReason> told(@Nullable Doubt doubt, int... minutes) {
        List<NotificationReason> told = new ArrayList<>();
        for (int minute : minutes) {
            Duty.Next next = duty.after(pulse(doubt), Rhythm.WEEKLY, PARIS, PACE, NOW.plus(Duration.ofMinutes(minute)));
            duty = next.duty();
            next.news().forEach(news -> told.add(news.reason()));
        }
        return told;
    }

    @Test
    void aHeartbeatComesOnMondayMorningsOnce() {
        int monday = (int)
                Duration.between(NOW, Instant.parse("2026-03-09T08:00:00Z")).toMinutes();

        assertEquals(List.of(), told(null, 0, monday - 1));
        assertEquals(List.of(NotificationReason.HEARTBEAT), told(null, monday, monday + 1));
        assertEquals(Instant.parse("2026-03-16T08:00:00Z"), duty.heartbeatAt());
    }

    @Test
    void aServiceThatWasDownForWeeksTellsOneHeartbeat() {
        told(null, 0);

        assertEquals(List.of(NotificationReason.HEARTBEAT), told(null, 40 * 24 * 60, 40 * 24 * 60 + 1));
    }

    @Test
    void coverageThatIsLowForAnHourIsToldOnceAndItsReturnToo() {
        assertEquals(List.of(), told(Doubt.TOO_FEW_SITES_READ, 0, 59));
        assertEquals(List.of(NotificationReason.COVERAGE_LOW), told(Doubt.TOO_FEW_SITES_READ, 60, 61, 500));
        assertEquals(List.of(), told(null, 501, 515));
        assertEquals(List.of(NotificationReason.COVERAGE_BACK), told(null, 516, 600));
    }

    @Test
    void whatIsToldSaysSinceWhen() {
        told(Doubt.NO_ACTIVE_SITE, 5);

        Duty.Next next =
                duty.after(pulse(Doubt.NO_ACTIVE_SITE), Rhythm.WEEKLY, PARIS, PACE, NOW.plus(Duration.ofMinutes(80)));

        assertEquals(NOW.plus(Duration.ofMinutes(5)), next.news().getFirst().since());
    }

    @Test
    void aDipThatEndsBeforeItIsToldIsNotTold() {
        assertEquals(List.of(), told(Doubt.TOO_FEW_SITES_READ, 0, 50));
        assertEquals(List.of(), told(null, 51));
        assertEquals(List.of(), told(Doubt.TOO_FEW_SITES_READ, 52, 100));
    }

    @Test
    void aPipelineThatIsLateIsToldAndItsReturnToo() {
        assertEquals(List.of(), told(Doubt.PIPELINE_LATE, 0, 14));
        assertEquals(List.of(NotificationReason.PIPELINE_LATE), told(Doubt.COVERAGE_UNAVAILABLE, 15, 300));
        assertEquals(List.of(NotificationReason.PIPELINE_BACK), told(null, 301, 316));
    }

    @Test
    void whileThePipelineIsLateNothingIsSaidOfCoverage() {
        told(Doubt.TOO_FEW_SITES_READ, 0, 60);

        assertEquals(List.of(NotificationReason.PIPELINE_LATE), told(Doubt.PIPELINE_LATE, 61, 200));
        assertEquals(List.of(NotificationReason.PIPELINE_BACK), told(Doubt.TOO_FEW_SITES_READ, 201, 300));
    }
}
