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
import org.claimwatch.alert.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A claim that matches the watch.
 *
 * @param title as posted: text of a stranger
 * @param opinion a person's newest one, if there is any
 * @param setAsideBy by what it is set aside; null if it is not
 */
public record NamedClaim(
        UUID claimId,
        String group,
        String title,
        Tier tier,
        ClaimStatus status,
        Instant firstSeenAt,
        List<Evidence> evidence,
        @Nullable Opinion opinion,
        @Nullable SetAsideBy setAsideBy) {
    public static NamedClaim of(Claim claim, KeptMatch match) {
        return of(claim, match, null);
    }

    public static NamedClaim of(Claim claim, KeptMatch match, @Nullable Verdict verdict) {
        return new NamedClaim(
                claim.id(),
                claim.group(),
                claim.title(),
                match.tier(),
                claim.status(),
                claim.firstSeenAt(),
                match.evidence(),
                verdict == null ? null : verdict.opinion(),
                SetAsideBy.of(match, verdict));
    }

    boolean isSetAside() {
        return setAsideBy != null;
    }

    /** Whether it is sure enough to be called found. */
    boolean isCertain() {
        return Answer.isCertain(tier, opinion);
    }
}
