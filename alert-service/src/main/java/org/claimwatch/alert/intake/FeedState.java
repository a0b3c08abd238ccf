package org.claimwatch.alert.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the feed is followed.
 *
 * @param position up to which every event is matched against every watch
 * @param caughtUpAt when the end of the feed was last reached; null if not since the beginning
 * @param replayingSince when the feed was found to have begun anew; null if everything since is read again
 * @param watchesVersion of the watches that were matched against
 */
public record FeedState(
        FeedPosition position,
        @Nullable Instant caughtUpAt,
        @Nullable Instant replayingSince,
        long watchesVersion) {}
