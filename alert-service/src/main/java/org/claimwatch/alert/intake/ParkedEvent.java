package org.claimwatch.alert.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be read and waits for a person, or for a later event of the same claim.
 *
 * @param raw as received
 * @param reason what is wrong with it
 */
public record ParkedEvent(
        UUID id,
        @Nullable UUID epoch,
        @Nullable Long sequence,
        @Nullable UUID claimId,
        String raw,
        String reason,
        Instant parkedAt) {}
