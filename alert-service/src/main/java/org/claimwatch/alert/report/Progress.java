package org.claimwatch.alert.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the feed has been matched against every watch as it is now.
 *
 * @param epoch null before any event
 * @param sequence of the last event that is matched
 * @param caughtUpAt when the end of the feed was last reached; null if not in this epoch
 * @param unreadEvents events up to there that could not be read and are not settled
 */
public record Progress(
        @Nullable UUID epoch, long sequence, @Nullable Instant caughtUpAt, long unreadEvents) {
    /** Whether every event up to that one is matched. Before the first event of all there is nothing to match. */
    boolean covers(UUID ofEpoch, long asOfSequence) {
        return asOfSequence == 0 || (ofEpoch.equals(epoch) && asOfSequence <= sequence);
    }
}
