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
import org.claimwatch.alert.watch.Watches;

/** Notifications for tests. */
public final class Notifications {
    public static final UUID ID = UUID.fromString("0195562e-5a00-7000-8000-000000000001");

    private static final Knowledge KNOWLEDGE = Knowledge.shipped();

    private Notifications() {}

    public static Notification titled(String title) {
        return of(Claims.titled(title), NotificationReason.NEW_CLAIM);
    }

    public static Notification of(Claim claim, NotificationReason reason) {
        WatchIndex index = WatchIndex.of(KNOWLEDGE, List.of(Watches.angers()));
        Match match = new Matcher(index).match(ClaimText.of(claim)).getFirst();
        return Notification.of(ID, "claimwatch.example", match, claim, reason, Instant.parse("2026-03-02T09:14:08Z"));
    }
}
