package org.claimwatch.crawler.extract.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A profile as it is used.
 *
 * @param savedBy who saved it; null of one that came with the service
 * @param savedAt null of one that came with the service
 */
public record SavedProfile(
        Profile profile, @Nullable String savedBy, @Nullable Instant savedAt) {}
