package org.claimwatch.crawler.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.claimwatch.crawler.extract.Extractor;
import org.claimwatch.crawler.fetch.tor.SiteConnection;
import org.claimwatch.crawler.fetch.tor.TorNetwork;
import org.claimwatch.crawler.schedule.DatabaseTime;
import org.claimwatch.crawler.schedule.Lease;
import org.claimwatch.crawler.site.Site;
import org.claimwatch.crawler.site.postgres.SiteStore;

/**
 * One visit of a site, under a lease:
 *
 * <ol>
 *   <li>{@linkplain SiteWalk walk} over its listing, through Tor — slow, and without a transaction;
 *   <li>then {@linkplain VisitRecord record} it, in one short transaction.
 * </ol>
 *
 * <p>Either all of it is recorded or nothing is: a visit that dies on the way leaves no trace, and the site is due again
 * when its lease ends.
 */
@ApplicationScoped
class Visit {
    private final Transactions transactions;
    private final SiteStore sites;
    private final VisitRecord record;
    private final TorNetwork tor;
    private final Extractor extractor;
    private final VisitConfig config;
    private final VisitMetrics metrics;

    Visit(
            Transactions transactions,
            SiteStore sites,
            VisitRecord record,
            TorNetwork tor,
            Extractor extractor,
            VisitConfig config,
            VisitMetrics metrics) {
        this.transactions = transactions;
        this.sites = sites;
        this.record = record;
        this.tor = tor;
        this.extractor = extractor;
        this.config = config;
        this.metrics = metrics;
    }

    /** Blocks until the visit is recorded, or is not to be. */
    VisitResult of(Lease lease) {
        DatabaseTime clock = new DatabaseTime(lease.leasedAt());
        Optional<Site> site =
                transactions.run(session -> sites.find(session, lease.siteId()).map(Optional::ofNullable));
        if (site.isEmpty()) {
            return new VisitResult.LeaseLost(); // deleted since it was leased
        }
        Walk walk = walk(site.get(), clock);
        return transactions.run(session -> record.of(session, lease, site.get(), walk, clock));
    }

    private Walk walk(Site site, DatabaseTime clock) {
        try (SiteConnection connection = tor.open(site.id(), site.hosts(), clock)) {
            return new SiteWalk(url -> metrics.timed(() -> connection.get(url)), extractor, config.maxPages())
                    .over(site);
        }
    }
}
