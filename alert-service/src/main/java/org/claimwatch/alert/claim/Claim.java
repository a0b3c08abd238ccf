package org.claimwatch.alert.claim;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a group says about one organisation. The limits are those of the claim event's schema.
 *
 * @param title as posted, 1 to 500 characters
 * @param description as posted, at most 4,000 characters
 * @param firstSeenAt when the crawler received the first page that showed it
 * @param backfill found at the first read of its site, so it may be older than {@code firstSeenAt} says
 * @param counts false once a person found that it is none, or another one, or that its texts have to go: then it matches
 *     nothing
 */
public record Claim(
        UUID id,
        String group,
        String title,
        Organisation organisation,
        @Nullable String description,
        ClaimStatus status,
        Instant firstSeenAt,
        boolean backfill,
        boolean counts,
        ClaimDetail detail) {
    /** The title of a claim whose texts had to go; nothing of them may be kept here. */
    public static final String REDACTED = "[redacted]";

    public Claim {
        requireSomeAndAtMost(200, group, "group");
        requireSomeAndAtMost(500, title, "title");
        requireAtMost(4000, description, "description");
    }

    public boolean isRedacted() {
        return title.equals(REDACTED);
    }

    private static void requireSomeAndAtMost(int maxLength, String text, String member) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException(member + " is empty");
        }
        requireAtMost(maxLength, text, member);
    }

    static void requireAtMost(int maxLength, @Nullable String text, String member) {
        if (text != null && text.codePointCount(0, text.length()) > maxLength) {
            throw new IllegalArgumentException(member + " has more than " + maxLength + " characters");
        }
    }
}
