package org.claimwatch.alert.notify;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody has taken note of a thread, and of all that follows in it.
 *
 * @param author the id of the key, or {@code link} where it was done by the link in a message
 */
public record Acknowledgement(UUID threadId, String owner, String author, Instant at) {
    public static final String BY_LINK = "link";
}
