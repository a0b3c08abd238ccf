package org.claimwatch.index.search;

import java.util.List;

/**
 * How many claims there would be of each group, status and country. Each list is counted without what was chosen of its own
 * kind, so that it stays while one of it is chosen. A group counts under all of its names and is shown by the most frequent.
 */
public record Facets(List<Count> groups, List<Count> statuses, List<Count> countries) {
    public Facets {
        groups = List.copyOf(groups);
        statuses = List.copyOf(statuses);
        countries = List.copyOf(countries);
    }

    /** @param value as the parameter of the same name takes it */
    public record Count(String value, long claims) {}
}
