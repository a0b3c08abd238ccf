package org.claimwatch.index.search;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * A group, as its claims show it.
 *
 * @param name as it is posted most
 * @param names all that it is posted under
 * @param activeSince when we first saw a claim of it
 * @param lastClaimAt when we last saw a new one
 * @param sites where its claims are listed, those with the most claims first
 * @param months in which claims were first seen, first to last; months without are left out
 */
public record GroupProfile(
        String name,
        List<String> names,
        long claims,
        Instant activeSince,
        Instant lastClaimAt,
        List<UUID> sites,
        List<Month> months) {
    public GroupProfile {
        names = List.copyOf(names);
        sites = List.copyOf(sites);
        months = List.copyOf(months);
    }

    /** @param backfill how many of them were found at the first read of a site, so they may be older */
    public record Month(YearMonth month, long claims, long backfill) {}
}
