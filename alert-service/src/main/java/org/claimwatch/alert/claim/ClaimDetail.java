package org.claimwatch.alert.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What only analysts are told of a claim. No text for the public repeats any of it.
 *
 * @param deadline until when the group gives the organisation time
 * @param capture hash of the bytes that showed the claim as it is, {@code sha256:} and 64 hexadecimal digits
 * @param link the claim's own page on the leak site; at most 2,000 characters; never printed but defanged
 * @param trackerOnly whether only a third party's list tells of it: no group's own site was seen to; then its description
 *     and website may be that party's own words, and prove nothing
 */
public record ClaimDetail(
        @Nullable Instant deadline,
        @Nullable String capture,
        @Nullable String link,
        boolean trackerOnly) {
    /** Of a posting that says no more than its title. */
    public static final ClaimDetail NONE = new ClaimDetail(null, null, null, false);

    public ClaimDetail {
        Claim.requireAtMost(100, capture, "capture");
        Claim.requireAtMost(2000, link, "link");
    }
}
