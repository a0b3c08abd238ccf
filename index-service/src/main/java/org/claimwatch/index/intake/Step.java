package org.claimwatch.index.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of taking the next batch of the feed into an index. */
public sealed interface Step {
    /**
     * The index holds everything up to there.
     *
     * @param toEnd whether the feed has no more
     * @param lastEventAt when the last claim's event of the batch was recorded; null if there was none in it
     */
    record Taken(
            FeedPosition position, boolean toEnd, @Nullable Instant lastEventAt) implements Step {}

    /** Another replica moved the position meanwhile. */
    record Overtaken() implements Step {}

    /** The index's content belongs to a feed that is no more. */
    record Gone(String reason) implements Step {}
}
