package org.claimwatch.crawler.site;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a site is visited, as far as an operator said so.
 *
 * @param every from one visit to the next; null for whatever is usual
 * @param faster a shorter interval for a while, or null
 */
public record Pace(@Nullable Duration every, @Nullable Faster faster) {
    /** Ten minutes is what every live site gets; what is to be faster than that has to end. */
    public static final Duration SHORTEST = Duration.ofMinutes(10);

    /** A site that is looked at less often could not be "read within 24 h". */
    public static final Duration LONGEST = Duration.ofDays(1);

    /** Nothing was said. */
    public static final Pace USUAL = new Pace(null, null);

    /** @throws IllegalArgumentException saying what is wrong */
    public Pace {
        if (every != null) {
            require("every", every, SHORTEST, LONGEST);
        }
    }

    /**
     * A shorter interval until an instant, such as for the days after an attack.
     *
     * @param every two minutes or longer
     */
    public record Faster(Duration every, Instant until) {
        /** As often as an attentive person reloads a page; more would be a load on small onion services. */
        public static final Duration SHORTEST = Duration.ofMinutes(2);

        public Faster {
            require("faster.every", every, SHORTEST, Pace.SHORTEST);
        }
    }

    /** The standing interval: this pace's own, else another's. */
    Duration everyOr(Duration otherwise) {
        return every == null ? otherwise : every;
    }

    /** An interval, or the shorter one that is in force at an instant. */
    Duration quickened(Duration interval, Instant now) {
        return faster != null && now.isBefore(faster.until()) && faster.every().compareTo(interval) < 0
                ? faster.every()
                : interval;
    }

    private static void require(String field, Duration value, Duration shortest, Duration longest) {
        if (value.compareTo(shortest) < 0 || value.compareTo(longest) > 0) {
            throw new IllegalArgumentException(field + " must be from " + shortest + " to " + longest);
        }
    }
}
