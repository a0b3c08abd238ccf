package org.claimwatch.index.search;

import java.util.List;

/**
 * Claims in numbers.
 *
 * @param claims all of them
 * @param last24Hours first seen in them, without what was found at the first read of a site; and so on
 * @param deadlinesToCome whose deadline is yet to come
 * @param months in which claims were first seen, first to last; months without are left out
 */
public record Statistics(
        long claims,
        long last24Hours,
        long last7Days,
        long last30Days,
        long deadlinesToCome,
        Facets facets,
        List<GroupProfile.Month> months) {
    public Statistics {
        months = List.copyOf(months);
    }
}
