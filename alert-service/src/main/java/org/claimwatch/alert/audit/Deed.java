package org.claimwatch.alert.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person did.
 *
 * @param owner whose rows it was done to
 * @param author the id of the key that it was done with, or of the link
 * @param target the id of what it was done to
 * @param detail what tells it from others of its kind; never a secret, never an address
 */
public record Deed(
        UUID id,
        String owner,
        Instant at,
        String author,
        Action action,
        UUID target,
        @Nullable String detail) {
    /** What can be done. */
    public enum Action {
        MATCH_JUDGED,
        RIGHT_PROVEN,
        WATCH_VOUCHED,
        DOMAIN_CONFIRMED,
        DOMAIN_REJECTED,
        SILENCE_MADE,
        SILENCE_ENDED,
        THREAD_ACKNOWLEDGED,
        TELLING_CHANGED,
        RECEIVER_MADE,
        RECEIVER_REMOVED,
        RECEIVER_TESTED,
        DELIVERY_RETRIED,
        REPORT_LINK_MADE,
        REPORT_LINK_REVOKED,
        CLOSER_WATCH_BEGUN,
        CLOSER_WATCH_ENDED
    }
}
