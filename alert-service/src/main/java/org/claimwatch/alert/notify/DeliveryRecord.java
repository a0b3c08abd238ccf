package org.claimwatch.alert.notify;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the ledger has it.
 *
 * @param attempts how often it was tried, a try under way included
 * @param nextTryAt null once it ended
 * @param reason why the last try that ended did not deliver it
 * @param status what the other side answered when it took it
 * @param remoteId by which the other side knows it
 * @param detail what the other side said to that try
 */
public record DeliveryRecord(
        UUID id,
        UUID receiverId,
        DeliveryState state,
        int attempts,
        @Nullable Instant nextTryAt,
        Delivery.@Nullable Reason reason,
        @Nullable String detail,
        @Nullable String status,
        @Nullable String remoteId,
        @Nullable Instant endedAt) {}
