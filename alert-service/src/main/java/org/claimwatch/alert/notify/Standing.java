package org.claimwatch.alert.notify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.claimwatch.alert.report.Answer;
import org.claimwatch.alert.report.Doubt;
import org.claimwatch.alert.report.Gap;
import org.jspecify.annotations.Nullable;

/**
 * How the watching itself stands, for the places that a receiver is told of.
 *
 * @param at what it is on
 * @param since since when what is told has been so; null where it tells of no change
 * @param until when a closer watch ends; null where it is of none
 * @param next when the next message of its kind comes; null where none is planned
 * @param doubt why nothing can be ruled out; null if it can
 * @param active how many leak sites are alive
 * @param readInFull how many of them were read in full within 24 h
 * @param gaps how many of the others were not, and why
 * @param places how many are watched
 * @param clear the names of some that no claim is known to name
 * @param found names of some that a claim names
 * @param toReview names of some that a claim may name, and nobody has judged yet
 * @param weaknesses why it is not sure that somebody can be told, with the names of some that this is so for
 */
public record Standing(
        Instant at,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Instant next,
        @Nullable Doubt doubt,
        int active,
        int readInFull,
        Map<Gap, Integer> gaps,
        int places,
        List<String> clear,
        List<String> found,
        List<String> toReview,
        Map<Weakness, List<String>> weaknesses) {
    /** So many places are named of each sort: nobody reads more in a mail, and the report of each has it. */
    public static final int MAX_NAMES = 20;

    public Standing {
        if (places < 1) {
            throw new IllegalArgumentException("nothing is watched");
        }
        gaps = Map.copyOf(gaps);
        clear = List.copyOf(clear);
        found = List.copyOf(found);
        toReview = List.copyOf(toReview);
        weaknesses = Map.copyOf(weaknesses);
    }

    /** For all places together: the answer that goes before the others. */
    Answer answer() {
        if (!found.isEmpty()) {
            return Answer.CLAIM_FOUND;
        }
        if (!toReview.isEmpty()) {
            return Answer.TO_REVIEW;
        }
        return doubt == null ? Answer.NO_CLAIM_FOUND : Answer.INCONCLUSIVE;
    }

    /** Rounded down: what is told is never more than what was read. */
    int percentRead() {
        return active == 0 ? 0 : (int) (readInFull * 100L / active);
    }
}
