package org.claimwatch.alert.watch;

import java.time.Instant;
import java.util.UUID;

/**
 * How far an import of watches is.
 *
 * @param author the id of the key that it came with
 * @param rows that were read
 * @param saved of these; nobody sees them before the phase is DONE
 * @param movedAt when that was last written: one that is under way and long unmoved was lost with its process
 */
public record ImportProgress(
        UUID id,
        String owner,
        String author,
        boolean dryRun,
        Phase phase,
        int rows,
        int saved,
        Instant startedAt,
        Instant movedAt) {
    /** In this order, but that it may end at any time. */
    public enum Phase {
        /** Each row is looked at. */
        CHECKING,
        /** New and changed watches are written. */
        SAVING,
        /** They are matched against all claims of the past. */
        MATCHING,
        /** It is in effect or, for a dry run, would be. */
        DONE,
        /** Rows are not as they should be; nothing was changed. */
        REFUSED,
        /** Something else went wrong; nothing was changed. */
        FAILED
    }

    public ImportProgress at(Phase next, int savedSoFar, Instant now) {
        return new ImportProgress(id, owner, author, dryRun, next, rows, savedSoFar, startedAt, now);
    }
}
