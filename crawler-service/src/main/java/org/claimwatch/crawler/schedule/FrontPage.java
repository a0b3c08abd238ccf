package org.claimwatch.crawler.schedule;

import java.time.Instant;
import org.claimwatch.crawler.fetch.Validators;

/**
 * The first page of a mirror's listing when it was last read without a gap.
 *
 * @param validators to ask with whether it is still the same; never {@link Validators#NONE}
 * @param seenAt when it was last received, or said to be the same
 */
public record FrontPage(Validators validators, Instant seenAt) {
    public FrontPage {
        if (validators.isNone()) {
            throw new IllegalArgumentException("a page without validators cannot be asked for again");
        }
    }
}
