package org.claimwatch.crawler.extract.profile.rest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.crawler.extract.profile.Profile;
import org.claimwatch.crawler.extract.profile.SavedProfile;
import org.jspecify.annotations.Nullable;

/**
 * A profile, on the wire.
 *
 * @param shipped it came with the service, and was not saved by anybody
 */
record ProfileView(
        String name,
        String revision,
        boolean shipped,
        List<String> groups,
        Set<UUID> sites,
        @Nullable String savedBy,
        @Nullable Instant savedAt,
        String yaml) {
    static ProfileView of(SavedProfile saved) {
        Profile profile = saved.profile();
        return new ProfileView(
                profile.name(),
                profile.revision(),
                saved.savedBy() == null,
                profile.groups(),
                profile.sites(),
                saved.savedBy(),
                saved.savedAt(),
                profile.yaml());
    }
}
