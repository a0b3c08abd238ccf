package org.claimwatch.alert.silence;

import java.time.Instant;
import java.util.UUID;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.match.Tier;
import org.jspecify.annotations.Nullable;

/**
 * That an owner is not told of some matches for a time. What is not named is not asked for, but something must be named:
 * a silence over everything is a watch that nobody should rely on.
 *
 * @param tier matches of this tier and below
 * @param author the id of the key that made it
 * @param comment why, 1 to 500 characters
 */
public record Silence(
        UUID id,
        String owner,
        @Nullable UUID watchId,
        @Nullable String group,
        @Nullable UUID claimId,
        @Nullable Tier tier,
        Instant startsAt,
        Instant endsAt,
        String author,
        String comment) {
    static final int MAX_COMMENT = 500;

    /** Where it stands: it follows from the time, nothing has to be done for it. */
    public enum State {
        PENDING,
        ACTIVE,
        EXPIRED
    }

    public Silence {
        require(startsAt.isBefore(endsAt), "endsAt", "must be after startsAt");
        require(
                watchId != null || group != null || claimId != null || tier != null,
                "watchId",
                "is needed, or group, claimId or tier: a silence names what it is for");
        require(
                !comment.isBlank() && comment.length() <= MAX_COMMENT,
                "comment",
                "must have 1 to " + MAX_COMMENT + " characters");
    }

    private static void require(boolean holds, String field, String detail) {
        if (!holds) {
            throw new InvalidSilence(field, field + " " + detail);
        }
    }

    public State state(Instant now) {
        if (now.isBefore(startsAt)) {
            return State.PENDING;
        }
        return now.isBefore(endsAt) ? State.ACTIVE : State.EXPIRED;
    }

    /** Whether a match of that claim is not told now. */
    public boolean covers(String ofOwner, UUID watch, Claim claim, Tier ofTier, Instant now) {
        return state(now) == State.ACTIVE
                && owner.equals(ofOwner)
                && (watchId == null || watchId.equals(watch))
                && (group == null || group.equalsIgnoreCase(claim.group()))
                && (claimId == null || claimId.equals(claim.id()))
                && (tier == null || tier.isAtLeast(ofTier));
    }

    /** The same, ended now; one that had not begun is as if it had never been. */
    public Silence endedAt(Instant now) {
        Instant end = now.isAfter(startsAt) ? now : startsAt.plusNanos(1_000);
        return new Silence(id, owner, watchId, group, claimId, tier, startsAt, end, author, comment);
    }
}
