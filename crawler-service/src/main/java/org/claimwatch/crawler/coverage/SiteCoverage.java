package org.claimwatch.crawler.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was known of one site at an instant.
 *
 * @param stateSince from when on the newest looks, without one of another state between them, have all said so; READ and
 *     UNCHANGED are one for this. Null where there is none.
 * @param lastLook the newest, whatever came of it; null where there is none
 * @param lastHeadLook the newest that saw at least the head of the listing, or heard that it was unchanged; null where there
 *     is none
 * @param lastFullLook the newest that {@linkplain Look#readInFull read the listing in full}; null where there is none
 * @param lastAnswerAt when the site last answered, if only with a captcha; null if it never did
 * @param lastReportAt when anybody, a tracker too, last reported a claim of its group; null if nobody did
 * @param exclusion null where it is visited
 * @param trackedOnly how many claims of its group trackers list, long enough for us to have read them, that no site of the
 *     group was seen to show: each is something that we miss, or that the tracker made up
 */
public record SiteCoverage(
        UUID siteId,
        String name,
        String group,
        Instant addedAt,
        @Nullable Instant stateSince,
        @Nullable Look lastLook,
        @Nullable Look lastHeadLook,
        @Nullable Look lastFullLook,
        @Nullable Instant lastAnswerAt,
        @Nullable Instant lastReportAt,
        @Nullable Exclusion exclusion,
        int trackedOnly) {

    /**
     * Leak sites come back after weeks, hardly ever after a season. Shorter, and a site that is silent for a while would
     * drop out of the account just when it matters; longer, and dead ones would ruin the figure for good.
     */
    public static final Duration ACTIVE_FOR = Duration.ofDays(90);

    public LookState state() {
        if (exclusion != null) {
            return LookState.EXCLUDED;
        }
        return lastLook == null ? LookState.NEVER : lastLook.outcome().state();
    }

    public @Nullable String reason() {
        if (exclusion != null) {
            return exclusion.reason();
        }
        return lastLook == null ? null : lastLook.outcome().reason();
    }

    public @Nullable Instant since() {
        return exclusion != null ? exclusion.since() : stateSince;
    }

    /**
     * Whether the site is to be accounted for at an instant: within the last {@link #ACTIVE_FOR} it answered, or a claim of
     * its group was reported by anyone; or it is not known not to be alive. A site that was never looked at, or was added
     * less than that ago and has not answered yet, counts as active: leaving it out would raise the share of sites read by
     * not looking.
     */
    public boolean activeAt(Instant instant) {
        Instant known = instant.minus(ACTIVE_FOR);
        return lastLook == null
                || addedAt.isAfter(known)
                || isAfter(lastAnswerAt, known)
                || isAfter(lastReportAt, known);
    }

    /**
     * What the site counts as, of looks since an instant: READ only where one of them read it in full. A head that was read,
     * and the site's word that nothing changed, are part of a listing.
     */
    LookState countsAs(Instant from) {
        if (lastFullLook != null && !lastFullLook.at().isBefore(from)) {
            return LookState.READ;
        }
        if (exclusion != null) {
            return LookState.EXCLUDED;
        }
        if (lastLook == null || lastLook.at().isBefore(from)) {
            return LookState.NEVER;
        }
        return state().showedListing() ? LookState.PARTIAL : state();
    }

    private static boolean isAfter(@Nullable Instant instant, Instant known) {
        return instant != null && instant.isAfter(known);
    }
}
