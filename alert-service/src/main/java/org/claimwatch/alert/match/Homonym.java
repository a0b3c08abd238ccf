package org.claimwatch.alert.match;

import org.claimwatch.alert.gazetteer.Place;
import org.jspecify.annotations.Nullable;

/**
 * Another place of a watched name, weighed.
 *
 * @param code official, as {@code insee:45006}
 * @param region that tells it apart; null if none does
 * @param population 0 if it is not known
 */
public record Homonym(String code, String name, @Nullable String region, int population, Outcome outcome) {
    /** What was decided between the watch's place and this one. */
    public enum Outcome {
        /** The text names the watch's region. */
        TEXT_MEANS_WATCH,
        /** The text names this one's region. */
        TEXT_MEANS_OTHER,
        /** The watch's place has at least 10,000 people and 20 times as many as this one. */
        WATCH_IS_LARGER,
        /** This one has. */
        OTHER_IS_LARGER,
        /** Neither text nor size tells. */
        UNDECIDED
    }

    static Homonym of(Place place, Outcome outcome) {
        return new Homonym(place.code(), place.name(), place.region(), place.population(), outcome);
    }
}
