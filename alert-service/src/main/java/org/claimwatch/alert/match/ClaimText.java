package org.claimwatch.alert.match;

import org.claimwatch.alert.claim.Claim;
import org.jspecify.annotations.Nullable;

/** What of a claim is matched, each as posted. The group's name is no evidence of whom it names. */
public record ClaimText(
        String title,
        @Nullable String organisation,
        @Nullable String website,
        @Nullable String country,
        @Nullable String description) {
    /** Of a claim that only trackers report, what they may have written themselves is left out. */
    public static ClaimText of(Claim claim) {
        return new ClaimText(
                claim.title(),
                claim.organisation().name(),
                claim.detail().trackerOnly() ? null : claim.organisation().website(),
                claim.organisation().country(),
                claim.detail().trackerOnly() ? null : claim.description());
    }
}
