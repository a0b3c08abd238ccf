package org.claimwatch.alert.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.claim.ClaimStatus;
import org.claimwatch.alert.match.Evidence;
import org.claimwatch.alert.match.KeptMatch;
import org.claimwatch.alert.match.Tier;

/**
 * A claim that matches the watch.
 *
 * @param title as posted: text of a stranger
 */
public record NamedClaim(
        UUID claimId,
        String group,
        String title,
        Tier tier,
        ClaimStatus status,
        Instant firstSeenAt,
        List<Evidence> evidence) {
    public static NamedClaim of(Claim claim, KeptMatch match) {
        return new NamedClaim(
                claim.id(),
                claim.group(),
                claim.title(),
                match.tier(),
                claim.status(),
                claim.firstSeenAt(),
                match.evidence());
    }
}
