package org.claimwatch.crawler.feed.postgres;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.FieldChange;
import org.claimwatch.crawler.claim.Source;
import org.claimwatch.crawler.feed.ClaimEvent;
import org.jspecify.annotations.Nullable;

/** The data of an event on the wire, as {@code contracts/claim-event.schema.json} has it, but for epoch and sequence. */
record EventData(Claim claim, List<Change> changes, boolean backfill, Source reportedBy, String captureHash) {

    record Change(
            String field,
            @Nullable Object old,
            @JsonProperty("new") @Nullable Object now) {
        static Change of(FieldChange change) {
            return new Change(change.field(), change.old(), change.now());
        }
    }

    static EventData of(ClaimEvent event) {
        Claim claim = event.claim();
        return new EventData(
                claim,
                event.changes().stream().map(Change::of).toList(),
                claim.backfill(),
                claim.sources().getFirst(),
                claim.capture());
    }
}
