package org.claimwatch.alert.notify;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.claim.ClaimDetail;
import org.claimwatch.alert.claim.ClaimStatus;
import org.claimwatch.alert.match.Evidence;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.verdict.Opinion;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it is told: what was known when that was decided.
 *
 * @param reason why it is told now
 * @param firstRead found at the first read of its site, so it may be older than {@code firstSeenAt} says
 * @param evidence none once the claim is redacted
 * @param opinion a person's, if one was given
 * @param correction why a person at the crawler corrected it, in that person's words; null if that is not what is told
 */
public record ToldClaim(
        UUID claimId,
        NotificationReason reason,
        String group,
        String title,
        ClaimStatus status,
        Instant firstSeenAt,
        boolean firstRead,
        Tier tier,
        List<Evidence> evidence,
        @Nullable Opinion opinion,
        @Nullable String correction,
        ClaimDetail detail) {
    public ToldClaim {
        evidence = List.copyOf(evidence);
    }

    public static ToldClaim of(
            Claim claim, NotificationReason reason, Tier tier, List<Evidence> evidence, @Nullable Opinion opinion) {
        return new ToldClaim(
                claim.id(),
                reason,
                claim.group(),
                claim.title(),
                claim.status(),
                claim.firstSeenAt(),
                claim.backfill(),
                tier,
                evidence,
                opinion,
                null,
                claim.detail());
    }

    /** The same, corrected, and why. */
    ToldClaim correctedFor(String correction) {
        return new ToldClaim(
                claimId,
                reason,
                group,
                title,
                status,
                firstSeenAt,
                firstRead,
                tier,
                evidence,
                opinion,
                correction,
                detail);
    }
}
