package org.claimwatch.alert.notify;

import java.time.Duration;

/**
 * How long what is told waits for company or for a person.
 *
 * @param review how long a match waits for a verdict
 * @param gatherFirstRead how long what a site's first read gave waits for the rest of it
 * @param gatherGroup how long a further claim of the same group waits for others
 * @param threadOpen how long further claims of a group join what was told of its first
 */
public record Pace(Duration review, Duration gatherFirstRead, Duration gatherGroup, Duration threadOpen) {
    public Pace {
        if (review.isNegative()
                || gatherFirstRead.isNegative()
                || gatherGroup.isNegative()
                || threadOpen.isNegative()) {
            throw new IllegalArgumentException("a pace is not negative");
        }
    }
}
