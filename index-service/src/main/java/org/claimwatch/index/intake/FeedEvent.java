package org.claimwatch.index.intake;

import org.claimwatch.index.claim.Claim;
import org.jspecify.annotations.Nullable;

/** An event of the feed, as far as it matters here. */
public sealed interface FeedEvent {
    /** Where in the feed it stands; null if the event does not say so readably. */
    @Nullable
    FeedPosition position();

    /**
     * Anything that tells the present state of a claim: appeared, changed, withdrawn or a type that is yet unknown.
     *
     * @param raw the event as received
     */
    record ClaimTold(FeedPosition position, Claim claim, String raw) implements FeedEvent {}

    /** Nothing about a claim. */
    record NoClaim(FeedPosition position) implements FeedEvent {}

    /**
     * Not what the contract says.
     *
     * @param raw the event as received
     * @param reason what is wrong with it
     */
    record Unreadable(@Nullable FeedPosition position, String raw, String reason) implements FeedEvent {}
}
