package org.claimwatch.crawler.coverage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the looks at a site so far mean for the next one.
 *
 * @param readInFullAt of when its listing was last read to the end; null if it never was
 * @param cutShortAt when a walk over all of it last ended before its end; null if none did
 * @param missedAt when a walk over all of it last found what the looks at its head had passed by; null if none did
 */
public record LookHistory(
        @Nullable Instant readInFullAt,
        @Nullable Instant cutShortAt,
        @Nullable Instant missedAt) {
    public static final LookHistory NONE = new LookHistory(null, null, null);
}
