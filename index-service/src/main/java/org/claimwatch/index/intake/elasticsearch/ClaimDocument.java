package org.claimwatch.index.intake.elasticsearch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.claimwatch.index.claim.Claim;
import org.claimwatch.index.claim.ClaimEvent;
import org.claimwatch.index.claim.Country;
import org.claimwatch.index.claim.Domain;
import org.claimwatch.index.claim.GroupNames;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it lies in the index: itself, and what is worked out from it so that it is found. The mapping explains each.
 *
 * @param groupKey the same for all names of one group
 * @param groupAliases its other names; null if there are none
 * @param countryCode of the country as posted; null if it is none that we know
 * @param changedAt the time of the event that it was written from
 * @param sequence of that event
 * @param hidden true if the claim counts no more; null otherwise
 */
record ClaimDocument(
        @JsonUnwrapped Claim claim,
        String groupKey,
        @Nullable List<String> groupAliases,
        Domain domain,
        @Nullable String countryCode,
        Instant changedAt,
        long sequence,
        @Nullable Boolean hidden) {
    private static final GroupNames GROUPS = GroupNames.known();

    static ClaimDocument of(Claim claim, ClaimEvent event) {
        List<String> aliases = GROUPS.others(claim.group());
        return new ClaimDocument(
                claim,
                GROUPS.key(claim.group()),
                aliases.isEmpty() ? null : aliases,
                Domain.of(claim),
                Country.code(claim.organisation().country()).orElse(null),
                event.at(),
                event.sequence(),
                claim.counts() ? null : true);
    }
}
