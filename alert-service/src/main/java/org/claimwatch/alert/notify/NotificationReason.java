package org.claimwatch.alert.notify;

import org.claimwatch.alert.claim.ClaimStatus;
import org.claimwatch.alert.claim.Correction;
import org.jspecify.annotations.Nullable;

/**
 * Why an owner is told of something, or is not. The list is closed; the names are labels of the metric
 * {@code claimwatch.notifications}.
 */
public enum NotificationReason {
    NEW_CLAIM(Kind.FIRST),
    /** Found when the crawler read the site for the first time: told all the same, as something that may be old. */
    FIRST_READ(Kind.FIRST),
    /** A posting that was known and only POSSIBLE now gives more. */
    TIER_RAISED(Kind.FIRST),
    /** Only a tracker told of it so far; now it was read on the group's own site. */
    SEEN_AT_SOURCE(Kind.FIRST),
    /** A person found that we are meant. */
    CONFIRMED(Kind.FIRST),
    /** A person looked and could not tell: those concerned know better. */
    UNCLEAR(Kind.FIRST),
    /** Nobody looked in time. */
    NOT_REVIEWED(Kind.FIRST),

    COUNTDOWN(Kind.LATER),
    SAID_PUBLISHED(Kind.LATER),
    SAID_SOLD(Kind.LATER),
    NO_LONGER_LISTED(Kind.LATER),
    LISTED_AGAIN(Kind.LATER),
    /** The posting was changed and no longer names the place. */
    NO_LONGER_NAMED(Kind.LATER),
    NAMED_AGAIN(Kind.LATER),
    /** A person found that we are not meant, after it was told. */
    SET_ASIDE(Kind.LATER),
    /** A person at the crawler found that there is no such claim. */
    CLAIM_RETRACTED(Kind.LATER),
    /** It is the same as another claim. */
    CLAIM_MERGED(Kind.LATER),
    /** It was two claims. */
    CLAIM_SPLIT(Kind.LATER),
    /** Its texts had to go. */
    CLAIM_REDACTED(Kind.LATER),

    /** Weak and second-hand matches, for those who can judge them. */
    DIGEST(Kind.NOTICE),
    /** Another receiver of the watch could not be told. */
    RECEIVER_UNREACHABLE(Kind.NOTICE),
    TEST(Kind.NOTICE),

    /** The watch goes on; so its silence can be told from its end. */
    HEARTBEAT(Kind.STANDING),
    /** Too few of the active sites are read to say that nothing was found. */
    COVERAGE_LOW(Kind.STANDING),
    COVERAGE_BACK(Kind.STANDING),
    /** What the crawler reads does not arrive here in time. */
    PIPELINE_LATE(Kind.STANDING),
    PIPELINE_BACK(Kind.STANDING),
    /** The day's word of a closer watch. */
    DAILY_NOTE(Kind.STANDING),
    /** A closer watch ends soon, unless somebody renews it. */
    CLOSER_WATCH_ENDS(Kind.STANDING),

    /** Waits for a person's verdict; goes out without one when its time is up. */
    HELD_FOR_REVIEW(Kind.KEPT),
    /** Waits to be told together with others: of the same group, or of a site's first read. */
    GATHERED(Kind.KEPT),
    /** Goes into the digest; the report says TO_REVIEW. */
    BELOW_LIKELY(Kind.KEPT),
    /** So does what only a third party's list says. */
    TRACKER_ONLY(Kind.KEPT),
    SILENCED(Kind.KEPT),
    /** A person found that we are not meant. */
    NOT_US(Kind.KEPT),
    RECYCLED(Kind.KEPT),
    ALREADY_TOLD(Kind.KEPT),
    /** Found in the claims of the past when the watch was made; the answer to its making told it. */
    KNOWN_WHEN_WATCHED(Kind.KEPT);

    private enum Kind {
        FIRST,
        LATER,
        NOTICE,
        STANDING,
        KEPT
    }

    private final Kind kind;

    NotificationReason(Kind kind) {
        this.kind = kind;
    }

    /** Whether somebody is told. */
    public boolean isTold() {
        return kind != Kind.KEPT;
    }

    /** Whether it is about a claim, and that claim is, or was, told to name the place. */
    public boolean isOfClaim() {
        return kind == Kind.FIRST || kind == Kind.LATER;
    }

    /** Whether it tells what became of a claim that was told before. */
    public boolean isLater() {
        return kind == Kind.LATER;
    }

    /** Whether a person at the crawler ended the claim. */
    public boolean endsByCorrection() {
        return switch (this) {
            case CLAIM_RETRACTED, CLAIM_MERGED, CLAIM_REDACTED -> true;
            default -> false;
        };
    }

    /** Whether the claim names the place no more, as far as was told. */
    boolean endsClaim() {
        return this == NO_LONGER_NAMED || endsByCorrection();
    }

    /** Whether it is about the watch itself and no claim. */
    public boolean isNotice() {
        return kind == Kind.NOTICE || kind == Kind.STANDING;
    }

    /** Whether it tells how the watching itself stands. */
    public boolean isOfStanding() {
        return kind == Kind.STANDING;
    }

    /** Whether the match goes into the digest. */
    public boolean isForDigest() {
        return this == BELOW_LIKELY || this == TRACKER_ONLY;
    }

    public static NotificationReason of(Correction.Kind kind) {
        return switch (kind) {
            case RETRACT -> CLAIM_RETRACTED;
            case MERGE -> CLAIM_MERGED;
            case SPLIT -> CLAIM_SPLIT;
            case REDACT -> CLAIM_REDACTED;
        };
    }

    /** Why a claim that was told is told again when the site says another thing of it; null if that is no news. */
    static @Nullable NotificationReason ofChange(ClaimStatus told, ClaimStatus now) {
        if (told == now) {
            return null;
        }
        if (told == ClaimStatus.WITHDRAWN) {
            return LISTED_AGAIN;
        }
        return switch (now) {
            case ANNOUNCED -> null;
            case COUNTDOWN -> COUNTDOWN;
            case PUBLISHED -> SAID_PUBLISHED;
            case SOLD -> SAID_SOLD;
            case WITHDRAWN -> NO_LONGER_LISTED;
        };
    }
}
