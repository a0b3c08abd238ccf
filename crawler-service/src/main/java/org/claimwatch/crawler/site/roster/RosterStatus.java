package org.claimwatch.crawler.site.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a roster that is read on a schedule stands.
 *
 * @param readAt when it was last read; null where it never was, as is the outcome
 */
public record RosterStatus(
        RosterSource source,
        @Nullable Instant readAt,
        @Nullable RosterOutcome outcome,
        @Nullable String detail,
        Instant nextReadAt) {}
