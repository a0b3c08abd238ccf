package org.claimwatch.index.claim;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a claim, as the feed told it.
 *
 * @param sequence its place in the feed; grows with time
 * @param type the feed's word: {@code claim.appeared}, {@code claim.changed}, {@code claim.withdrawn}, …
 * @param at when it was recorded
 * @param changes field by field; empty when the claim appeared, and when it has been redacted since
 * @param capture {@code sha256:} and the hash of the bytes that prove it
 * @param reportedBy where it was read; null if the event does not say so
 * @param backfill found at the first read of its site, so it may be old
 * @param correction what a person decided; null if none did
 */
public record ClaimEvent(
        UUID claimId,
        long sequence,
        String type,
        Instant at,
        List<Change> changes,
        @Nullable String capture,
        Claim.@Nullable Source reportedBy,
        boolean backfill,
        @Nullable Correction correction) {
    public static final String REDACTED = "claim.redacted";

    public ClaimEvent {
        requireNonNull(claimId, "claimId");
        requireNonNull(type, "type");
        requireNonNull(at, "at");
        changes = List.copyOf(changes);
    }

    /**
     * What one field was and has become, as JSON has it: a text, a number, a list, …
     *
     * @param oldValue null for nothing
     * @param newValue null for nothing
     */
    public record Change(
            String field,
            @Nullable Object oldValue,
            @Nullable Object newValue) {
        public Change {
            requireNonNull(field, "field");
        }
    }

    /**
     * What a person decided about a claim.
     *
     * @param kind the feed's word: RETRACT, MERGE, SPLIT, REDACT
     * @param otherClaimId the claim that it was merged into, or that was split from it
     */
    public record Correction(
            @Nullable String kind,
            @Nullable String reason,
            @Nullable UUID otherClaimId) {}

    /** What is left of it once the claim has been redacted: that something happened, and when. */
    public ClaimEvent withoutContent() {
        return new ClaimEvent(claimId, sequence, type, at, List.of(), null, reportedBy, backfill, null);
    }
}
