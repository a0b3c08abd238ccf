package org.claimwatch.crawler.site.roster.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.crawler.site.roster.RosterFormat;
import org.claimwatch.crawler.site.roster.RosterOutcome;
import org.claimwatch.crawler.site.roster.RosterSource;
import org.claimwatch.crawler.site.roster.RosterStatus;
import org.jspecify.annotations.Nullable;

/** A roster that is read on a schedule, on the wire. */
record RosterView(
        UUID id,
        String location,
        RosterFormat format,
        Duration every,
        boolean appliesItself,
        boolean skipsErrors,
        @Nullable Instant readAt,
        @Nullable RosterOutcome outcome,
        @Nullable String detail,
        Instant nextReadAt) {
    static RosterView of(RosterStatus status) {
        RosterSource source = status.source();
        return new RosterView(
                source.id(),
                source.location(),
                source.format(),
                source.every(),
                source.appliesItself(),
                source.skipsErrors(),
                status.readAt(),
                status.outcome(),
                status.detail(),
                status.nextReadAt());
    }
}
