package org.claimwatch.crawler.feed.postgres;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.Correction;
import org.claimwatch.crawler.claim.FieldChange;
import org.claimwatch.crawler.claim.Source;
import org.claimwatch.crawler.feed.ClaimEvent;
import org.claimwatch.crawler.feed.FeedEvent;
import org.claimwatch.crawler.feed.SiteSilent;
import org.jspecify.annotations.Nullable;

/** The data of an event on the wire, as {@code contracts/claim-event.schema.json} has it, but for epoch and sequence. */
record EventData(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Claim claim,
        List<Change> changes,
        boolean backfill,
        Source reportedBy,
        @Nullable String captureHash,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Correction correction) {

    record Change(
            String field,
            @Nullable Object old,
            @JsonProperty("new") @Nullable Object now) {
        static Change of(FieldChange change) {
            return new Change(change.field(), change.old(), change.now());
        }
    }

    static EventData of(FeedEvent event) {
        return switch (event) {
            case ClaimEvent it ->
                new EventData(
                        it.claim(),
                        it.changes().stream().map(Change::of).toList(),
                        it.claim().backfill(),
                        it.reportedBy(),
                        it.claim().capture(),
                        it.correction());
            case SiteSilent it -> new EventData(null, List.of(), false, it.site(), null, null);
        };
    }
}
