package org.claimwatch.index.intake.elasticsearch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.claimwatch.index.claim.Claim;
import org.claimwatch.index.claim.ClaimEvent;
import org.claimwatch.index.claim.Country;
import org.claimwatch.index.claim.Domain;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it lies in the index: itself, and what is worked out from it so that it is found. The mapping explains each.
 *
 * @param changedAt the time of the event that it was written from
 * @param sequence of that event
 */
record ClaimDocument(
        @JsonUnwrapped Claim claim, Domain domain, @Nullable String countryCode, Instant changedAt, long sequence) {

    static ClaimDocument of(Claim claim, ClaimEvent event) {
        String country = Country.code(claim.organisation().country()).orElse(null);
        return new ClaimDocument(claim, Domain.of(claim), country, event.at(), event.sequence());
    }
}
