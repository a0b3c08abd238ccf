package org.claimwatch.alert.notify;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.claim.Correction;

/** A correction, and the claim as it is now. */
public record Correcting(Claim claim, Correction correction) {
    /** What an owner is told that was told of the claim. */
    public Notification of(Notification told, Supplier<UUID> ids, String mailDomain, Instant now) {
        UUID id = ids.get();
        return new Notification(
                id,
                Notification.messageId(id, mailDomain),
                told.owner(),
                told.watchId(),
                told.place(),
                told.claimId(),
                told.group(),
                claim.isRedacted() ? claim.title() : told.title(),
                told.status(),
                told.firstSeenAt(),
                NotificationReason.of(correction.kind()),
                told.tier(),
                List.of(),
                correction,
                now);
    }
}
