package org.claimwatch.crawler.app;

import java.util.List;
import org.claimwatch.crawler.capture.Capture;
import org.claimwatch.crawler.coverage.LookHistory;
import org.claimwatch.crawler.extract.profile.Profile;
import org.claimwatch.crawler.schedule.MirrorHealth;
import org.claimwatch.crawler.site.Site;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a site when a turn begins.
 *
 * @param mirrors all of the site's, in its order
 * @param profile by which it is read; null where it is read as others are
 * @param captures the newest of each of its addresses
 */
record Briefing(
        Site site,
        List<MirrorHealth> mirrors,
        LookHistory history,
        @Nullable Profile profile,
        List<Capture> captures) {
    Briefing {
        mirrors = List.copyOf(mirrors);
        captures = List.copyOf(captures);
    }

    /** All mirrors, those that were tried as they are remembered now. */
    List<MirrorHealth> after(List<MirrorHealth> tried) {
        return mirrors.stream()
                .map(mirror -> tried.stream()
                        .filter(it -> it.mirror().equals(mirror.mirror()))
                        .findFirst()
                        .orElse(mirror))
                .toList();
    }
}
