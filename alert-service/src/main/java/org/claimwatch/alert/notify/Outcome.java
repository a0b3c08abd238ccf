package org.claimwatch.alert.notify;

import java.time.Instant;
import java.util.UUID;
import org.claimwatch.alert.claim.ClaimStatus;
import org.claimwatch.alert.match.MatchKey;
import org.jspecify.annotations.Nullable;

/**
 * What became of a match: told, or kept and why. It outlives the match, so that nothing is told twice when a posting
 * changes to and fro.
 *
 * <pre>
 *   (found) ──► HELD_FOR_REVIEW ──► told ◄──┐
 *      ├──────► GATHERED ──────────►  │     │ another status
 *      ├──────► told                  └─────┘
 *      └──────► BELOW_LIKELY, TRACKER_ONLY, SILENCED, NOT_US, RECYCLED    until the posting or a person says more
 * </pre>
 *
 * @param since when that was decided
 * @param dueAt when it is decided again without an event; null if only an event or a person changes it
 * @param next the reason that it is going to be told with, for one that waits to be told together with others
 * @param threadId the first notification of the thread it was told in; of a digest for those that go there
 * @param status the claim's, when that was decided
 */
public record Outcome(
        MatchKey match,
        String owner,
        NotificationReason reason,
        Instant since,
        @Nullable Instant dueAt,
        @Nullable NotificationReason next,
        @Nullable UUID threadId,
        ClaimStatus status) {
    boolean told() {
        return reason.isOfClaim();
    }

    /** Whether its time has come. */
    boolean isDue(Instant now) {
        return dueAt != null && !now.isBefore(dueAt);
    }

    /** The same, told in a digest. */
    public Outcome digestedIn(UUID digest) {
        return new Outcome(match, owner, reason, since, dueAt, next, digest, status);
    }

    /** The same, to be decided again at once. */
    public Outcome dueAt(Instant now) {
        return new Outcome(match, owner, reason, since, now, next, threadId, status);
    }
}
