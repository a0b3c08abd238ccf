package org.claimwatch.crawler.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a site between looks.
 *
 * @param healthyAt the last look at the whole of it that still showed what was known; null before the first
 * @param reader what read it then
 * @param doubtedSince when whole looks began to miss too much of what was known; null while they do not
 * @param silentSince when nothing that was known began to be read any more; null while something is
 */
public record SiteMemory(
        @Nullable Instant healthyAt,
        @Nullable String reader,
        @Nullable Instant doubtedSince,
        @Nullable Instant silentSince) {
    /** Of a site that nobody has read yet. */
    public static final SiteMemory NONE = new SiteMemory(null, null, null, null);
}
