package org.claimwatch.alert.notify;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.claim.ClaimStatus;
import org.claimwatch.alert.claim.Correction;
import org.claimwatch.alert.match.Evidence;
import org.claimwatch.alert.match.Match;
import org.claimwatch.alert.match.Tier;
import org.jspecify.annotations.Nullable;

/**
 * That an owner is told of a claim. It holds what was known when that was decided; there is one a watch and claim, and one for
 * each correction of what was told.
 *
 * @param messageId the RFC 5322 Message-ID of every mail of it, angle brackets included; given once, so that a mail
 *     program can tell a repeat
 * @param place the watch's name
 * @param correction what a person decided of the claim since it was told; null where this tells it
 */
public record Notification(
        UUID id,
        String messageId,
        String owner,
        UUID watchId,
        String place,
        UUID claimId,
        String group,
        String title,
        ClaimStatus status,
        Instant firstSeenAt,
        NotificationReason reason,
        Tier tier,
        List<Evidence> evidence,
        @Nullable Correction correction,
        Instant createdAt) {
    public Notification {
        if (!reason.isTold()) {
            throw new IllegalArgumentException(reason + " is no reason to tell anybody");
        }
        evidence = List.copyOf(evidence);
    }

    /** @param mailDomain the domain that mail is sent from */
    public static Notification of(
            UUID id, String mailDomain, Match match, Claim claim, NotificationReason reason, Instant now) {
        return new Notification(
                id,
                messageId(id, mailDomain),
                match.watch().owner(),
                match.watch().id(),
                match.watch().name(),
                claim.id(),
                claim.group(),
                claim.title(),
                claim.status(),
                claim.firstSeenAt(),
                reason,
                match.tier(),
                match.evidence(),
                null,
                now);
    }

    static String messageId(UUID id, String mailDomain) {
        return "<" + id + "@" + mailDomain + ">";
    }
}
