package org.claimwatch.index.intake;

import java.util.UUID;
import org.claimwatch.index.claim.Claim;
import org.claimwatch.index.claim.ClaimEvent;
import org.jspecify.annotations.Nullable;

/** An event of the feed, as far as it matters here. */
public sealed interface FeedEvent {
    /** Where in the feed it stands; null if the event does not say so readably. */
    @Nullable
    FeedPosition position();

    /** The event as received. Most are never asked for it, so the text is made when one is. */
    interface Raw {
        String text();
    }

    /** What has to be written into the index. */
    sealed interface Indexable extends FeedEvent {
        @Override
        FeedPosition position();

        ClaimEvent event();

        Raw raw();
    }

    /**
     * Anything that tells the present state of a claim: appeared, changed, withdrawn, relisted, merged, corrected, or a type
     * that is yet unknown.
     */
    record ClaimTold(FeedPosition position, Claim claim, ClaimEvent event, Raw raw) implements Indexable {}

    /** That nothing of a claim may be kept. What else it says is not read, so that nothing in it can keep it from working. */
    record ClaimRedacted(FeedPosition position, ClaimEvent event, Raw raw) implements Indexable {}

    /** Nothing about a claim. */
    record NoClaim(FeedPosition position) implements FeedEvent {}

    /**
     * Not what the contract says.
     *
     * @param claimId null if the event does not say readably which claim it is about
     * @param reason what is wrong with it
     */
    record Unreadable(
            @Nullable FeedPosition position, @Nullable UUID claimId, Raw raw, String reason) implements FeedEvent {}
}
