package org.claimwatch.crawler.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was known of one site at an instant.
 *
 * @param since from when on the newest looks, without one of another state between them, have all said so; null where
 *     there is none
 * @param lastLook the newest, whatever came of it; null where there is none
 * @param lastFullLook the newest that read the listing to its end; null where there is none
 * @param lastAnswerAt when the site last answered, if only with a captcha; null if it never did
 */
public record SiteCoverage(
        UUID siteId,
        String name,
        String group,
        Instant addedAt,
        @Nullable Instant since,
        @Nullable Look lastLook,
        @Nullable Look lastFullLook,
        @Nullable Instant lastAnswerAt) {

    /**
     * Leak sites come back after weeks, hardly ever after a season. Shorter, and a site that is silent for a while would
     * drop out of the account just when it matters; longer, and dead ones would ruin the figure for good.
     */
    public static final Duration ACTIVE_FOR = Duration.ofDays(90);

    public LookState state() {
        return lastLook == null ? LookState.NEVER : lastLook.outcome().state();
    }

    public @Nullable String reason() {
        return lastLook == null ? null : lastLook.outcome().reason();
    }

    /**
     * Whether the site is to be accounted for at an instant: it answered within the last {@link #ACTIVE_FOR}, or it is
     * not known not to. A site that was never looked at, or was added less than that ago and has not answered yet, counts
     * as active: leaving it out would raise the share of sites read by not looking.
     */
    public boolean activeAt(Instant instant) {
        Instant known = instant.minus(ACTIVE_FOR);
        return lastLook == null || addedAt.isAfter(known) || lastAnswerAt != null && lastAnswerAt.isAfter(known);
    }
}
