package org.claimwatch.alert.verdict;

import java.time.Instant;
import java.util.UUID;
import org.claimwatch.alert.match.MatchKey;
import org.claimwatch.alert.match.Tier;
import org.jspecify.annotations.Nullable;

/**
 * A person's word on a match. The newest of a match holds; older ones are kept, for a later look at who said what.
 *
 * @param tier of the match when it was judged
 * @param author the id of the key that it was given with
 * @param note at most 1,000 characters
 */
public record Verdict(
        UUID id,
        String owner,
        MatchKey match,
        Tier tier,
        Opinion opinion,
        String author,
        @Nullable String note,
        Instant at) {
    /** Some sentences: a verdict is no report. */
    public static final int MAX_NOTE = 1_000;

    public Verdict {
        if (note != null && note.length() > MAX_NOTE) {
            throw new IllegalArgumentException("note must have at most " + MAX_NOTE + " characters");
        }
    }
}
