package org.claimwatch.alert.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the crawler has read of the sites it follows. */
public sealed interface Coverage {
    /** @param feedEpoch that the looks' sequences belong to */
    record Told(UUID feedEpoch, List<Site> sites) implements Coverage {
        public Told {
            sites = List.copyOf(sites);
        }
    }

    record Unavailable(String reason) implements Coverage {}

    /**
     * A leak site.
     *
     * @param state of its newest visit
     * @param reason why that was not READ
     * @param since since when its looks say so, as far as that is known
     * @param active whether the site is alive; dormant ones do not count
     * @param lastLookAt of the newest visit; null if there was none yet
     * @param lastFullLook the newest look that read every page; null if there was none yet
     */
    record Site(
            UUID id,
            String name,
            String group,
            SiteState state,
            @Nullable String reason,
            @Nullable Instant since,
            boolean active,
            @Nullable Instant lastLookAt,
            @Nullable Look lastFullLook) {}

    /**
     * That a site was read.
     *
     * @param at when its pages were received
     * @param asOfSequence the last event of the feed when the look was recorded, those of the look itself included
     */
    record Look(Instant at, long asOfSequence) {}
}
