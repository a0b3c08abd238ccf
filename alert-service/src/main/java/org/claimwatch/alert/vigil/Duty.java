package org.claimwatch.alert.vigil;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.claimwatch.alert.notify.NotificationReason;
import org.claimwatch.alert.notify.Receiver;
import org.claimwatch.alert.notify.Rhythm;
import org.claimwatch.alert.report.Pulse;
import org.claimwatch.alert.vigil.Condition.Patience;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver was told of the watching, and when it is told next.
 *
 * @param heartbeatAt when it is told next that the watch goes on; null if never, or not planned yet
 * @param low whether too little is read
 * @param late whether what is read arrives too late
 */
public record Duty(UUID receiverId, @Nullable Instant heartbeatAt, Condition low, Condition late) {
    /** @param low how long too little is read, and enough again, before that is told; {@code late} likewise */
    public record Pace(Patience low, Patience late) {}

    /** @param since since when it is so; null for a heartbeat */
    public record News(NotificationReason reason, @Nullable Instant since) {}

    /** @param news what the receiver is told now */
    public record Next(Duty duty, List<News> news) {
        public Next {
            news = List.copyOf(news);
        }
    }

    public static Duty of(Receiver receiver) {
        return new Duty(receiver.id(), null, Condition.WELL, Condition.WELL);
    }

    /**
     * @param zone whose clocks the heartbeat goes by
     */
    public Next after(Pulse pulse, Rhythm rhythm, ZoneId zone, Pace pace, Instant now) {
        List<News> news = new ArrayList<>();
        Condition nextLate = late.after(pulse.isLate(), pace.late(), now);
        // how much is read is not known while what is read does not arrive
        Condition nextLow = pulse.isLate() ? low : low.after(pulse.isLow(), pace.low(), now);
        tell(news, late, nextLate, NotificationReason.PIPELINE_LATE, NotificationReason.PIPELINE_BACK, now);
        tell(news, low, nextLow, NotificationReason.COVERAGE_LOW, NotificationReason.COVERAGE_BACK, now);
        if (heartbeatAt != null && !now.isBefore(heartbeatAt)) {
            news.add(new News(NotificationReason.HEARTBEAT, null));
        }
        return new Next(new Duty(receiverId, nextHeartbeat(rhythm, zone, now), nextLow, nextLate), news);
    }

    private static void tell(
            List<News> news,
            Condition before,
            Condition after,
            NotificationReason wrong,
            NotificationReason well,
            Instant now) {
        if (before.wrong() != after.wrong()) {
            Instant since = Objects.requireNonNullElse(before.otherSince(), now);
            news.add(new News(after.wrong() ? wrong : well, since));
        }
    }

    private @Nullable Instant nextHeartbeat(Rhythm rhythm, ZoneId zone, Instant now) {
        boolean planned = heartbeatAt != null && now.isBefore(heartbeatAt) && rhythm != Rhythm.NEVER;
        return planned ? heartbeatAt : rhythm.next(now, zone);
    }
}
