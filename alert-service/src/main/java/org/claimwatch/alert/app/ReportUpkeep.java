package org.claimwatch.alert.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.claimwatch.alert.report.postgres.IssuedReportStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes reports that were issued so long ago that nobody asks for them any more. */
@ApplicationScoped
class ReportUpkeep {
    /** Reports in one transaction: some megabytes. */
    private static final int PART = 1_000;

    private final Database database;
    private final IssuedReportStore reports;
    private final Duration keep;
    private final InstantSource clock;

    ReportUpkeep(
            Database database,
            IssuedReportStore reports,
            @ConfigProperty(name = "claimwatch.report.keep") Duration keep,
            InstantSource clock) {
        this.database = database;
        this.reports = reports;
        this.keep = keep;
        this.clock = clock;
    }

    /** Waits, so it is for virtual threads. */
    void removeOld() {
        Instant before = clock.instant().minus(keep);
        int removed = PART;
        while (removed == PART) {
            removed = database.await(session -> reports.removeIssuedBefore(session, before, PART));
        }
    }
}
