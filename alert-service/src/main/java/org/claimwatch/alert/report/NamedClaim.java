package org.claimwatch.alert.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.claim.ClaimStatus;
import org.claimwatch.alert.match.Evidence;
import org.claimwatch.alert.match.KeptMatch;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.verdict.Opinion;
import org.jspecify.annotations.Nullable;

/**
 * A claim that matches the watch.
 *
 * @param title as posted: text of a stranger
 * @param opinion a person's newest one, if there is any
 */
public record NamedClaim(
        UUID claimId,
        String group,
        String title,
        Tier tier,
        ClaimStatus status,
        Instant firstSeenAt,
        List<Evidence> evidence,
        @Nullable Opinion opinion) {
    public static NamedClaim of(Claim claim, KeptMatch match) {
        return of(claim, match, null);
    }

    public static NamedClaim of(Claim claim, KeptMatch match, @Nullable Opinion opinion) {
        return new NamedClaim(
                claim.id(),
                claim.group(),
                claim.title(),
                match.tier(),
                claim.status(),
                claim.firstSeenAt(),
                match.evidence(),
                opinion);
    }

    /** Whether a person found that another is meant. */
    boolean isSetAside() {
        return opinion == Opinion.NOT_US;
    }

    /** Whether it is sure enough to be called found: by the matcher's tier, or a person's word. */
    boolean isCertain() {
        return opinion == Opinion.ABOUT_US || opinion == Opinion.RECYCLED || tier.isAtLeast(Tier.LIKELY);
    }
}
