package org.claimwatch.alert.intake;

import java.util.Objects;
import java.util.UUID;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.claim.ClaimVersion;
import org.claimwatch.alert.claim.Correction;
import org.jspecify.annotations.Nullable;

/** An event of the feed, as far as it matters here. */
public sealed interface FeedEvent {
    /** Where in the feed it stands; null if the event does not say so readably. */
    @Nullable
    FeedPosition position();

    /**
     * Anything that tells the present state of a claim: appeared, changed, withdrawn or a type that is yet unknown.
     *
     * @param correction what a person decided; null where it was no person
     */
    record ClaimTold(
            FeedPosition position, Claim claim, @Nullable Correction correction) implements FeedEvent {
        public ClaimTold(FeedPosition position, Claim claim) {
            this(position, claim, null);
        }

        /** What a person decided of this claim itself: not of one that was merged into it, or that it was split from. */
        public @Nullable Correction ownCorrection() {
            return correction == null || claim.id().equals(correction.otherClaim()) ? null : correction;
        }

        public ClaimVersion version() {
            return new ClaimVersion(Objects.requireNonNull(position.epoch()), position.sequence(), claim);
        }
    }

    /** Nothing about a claim. */
    record NoClaim(FeedPosition position) implements FeedEvent {}

    /**
     * Not what the contract says.
     *
     * @param claimId the claim that it seems to be about
     * @param raw as received
     * @param reason what is wrong with it
     */
    record Unreadable(
            @Nullable FeedPosition position, @Nullable UUID claimId, String raw, String reason) implements FeedEvent {}
}
