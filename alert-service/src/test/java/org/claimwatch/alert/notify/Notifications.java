package org.claimwatch.alert.notify;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.claim.Claims;
import org.claimwatch.alert.match.ClaimText;
import org.claimwatch.alert.match.Knowledge;
import org.claimwatch.alert.match.Match;
import org.claimwatch.alert.match.Matcher;
import org.claimwatch.alert.match.WatchIndex;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.Watches;

/** Notifications for tests. */
public final class Notifications {
    public static final UUID ID = UUID.fromString("0195562e-5a00-7000-8000-000000000001");

    public static final String DOMAIN = "claimwatch.example";
    public static final Instant NOW = Instant.parse("2026-03-02T09:14:08Z");

    private static final Knowledge KNOWLEDGE = Knowledge.shipped();

    private Notifications() {}

    public static Notification titled(String title) {
        return of(Claims.titled(title), NotificationReason.NEW_CLAIM);
    }

    public static Notification of(Claim claim, NotificationReason reason) {
        return of(claim, reason, Watches.angers());
    }

    public static Notification of(Claim claim, NotificationReason reason, Watch watch) {
        Match match = match(watch, claim);
        ToldClaim told = ToldClaim.of(claim, reason, match.tier(), match.evidence(), null);
        return Notification.first(ID, DOMAIN, watch, reason, claim.group(), List.of(told), null, NOW);
    }

    /** How a claim matches a watch. */
    public static Match match(Watch watch, Claim claim) {
        WatchIndex index = WatchIndex.of(KNOWLEDGE, List.of(watch));
        return new Matcher(index).match(ClaimText.of(claim)).getFirst();
    }
}
