package org.claimwatch.crawler.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.claimwatch.crawler.claim.ClaimChange;
import org.claimwatch.crawler.claim.ClaimJoin;
import org.claimwatch.crawler.claim.TitleKey;
import org.claimwatch.crawler.claim.postgres.ClaimStore;
import org.claimwatch.crawler.coverage.Look;
import org.claimwatch.crawler.coverage.LookKind;
import org.claimwatch.crawler.coverage.postgres.LookLedger;
import org.claimwatch.crawler.extract.Extractor;
import org.claimwatch.crawler.feed.ClaimEvent;
import org.claimwatch.crawler.feed.postgres.ClaimFeed;
import org.claimwatch.crawler.fetch.tor.SiteConnection;
import org.claimwatch.crawler.fetch.tor.TorNetwork;
import org.claimwatch.crawler.schedule.CrawlPlan;
import org.claimwatch.crawler.schedule.DatabaseTime;
import org.claimwatch.crawler.schedule.Lease;
import org.claimwatch.crawler.schedule.postgres.LeaseStore;
import org.claimwatch.crawler.site.Site;
import org.claimwatch.crawler.site.postgres.SiteStore;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * One visit of a site, under a lease:
 *
 * <ol>
 *   <li>walk over its listing, through Tor — slow, and without a transaction;
 *   <li>then, in one short transaction: make sure that the lease is still ours, join what was seen with the claims that are
 *       known, save them, give the lease back, append the events, and write the look into the ledger.
 * </ol>
 *
 * <p>Either all of it is recorded or nothing is: a visit that dies on the way leaves no trace, and the site is due again
 * when its lease ends.
 */
@ApplicationScoped
class Visit {
    private final Transactions transactions;
    private final SiteStore sites;
    private final LeaseStore leases;
    private final ClaimStore claims;
    private final ClaimFeed feed;
    private final LookLedger ledger;
    private final TorNetwork tor;
    private final Extractor extractor;
    private final CrawlPlan plan;
    private final RandomGenerator random;
    private final VisitConfig config;
    private final VisitMetrics metrics;

    Visit(
            Transactions transactions,
            SiteStore sites,
            LeaseStore leases,
            ClaimStore claims,
            ClaimFeed feed,
            LookLedger ledger,
            TorNetwork tor,
            Extractor extractor,
            CrawlPlan plan,
            RandomGenerator random,
            VisitConfig config,
            VisitMetrics metrics) {
        this.transactions = transactions;
        this.sites = sites;
        this.leases = leases;
        this.claims = claims;
        this.feed = feed;
        this.ledger = ledger;
        this.tor = tor;
        this.extractor = extractor;
        this.plan = plan;
        this.random = random;
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
        return transactions.run(session -> record(session, lease, site.get(), walk, clock));
    }

    private Walk walk(Site site, DatabaseTime clock) {
        try (SiteConnection connection = tor.open(site.id(), site.hosts(), clock)) {
            return new SiteWalk(url -> metrics.timed(() -> connection.get(url)), extractor, config.maxPages())
                    .over(site);
        }
    }

    private Uni<VisitResult> record(Mutiny.Session session, Lease lease, Site site, Walk walk, DatabaseTime clock) {
        return leases.holds(session, lease).chain(held -> {
            if (!held) {
                return Uni.createFrom().item(new VisitResult.LeaseLost());
            }
            Duration pause = plan.pauseAfter(clock.elapsed(), random);
            return changes(session, site, walk).chain(changes -> claims.save(session, changes)
                    .chain(() -> leases.giveBack(session, lease, pause))
                    .chain(() -> feed.append(session, events(changes)))
                    .map(asOfSequence -> look(site, lease.leasedAt(), walk, clock.instant(), asOfSequence))
                    .chain(look -> ledger.add(session, look).replaceWith(new VisitResult.Recorded(look, changes))));
        });
    }

    private Uni<List<ClaimChange>> changes(Mutiny.Session session, Site site, Walk walk) {
        List<TitleKey> titles = walk.postings().stream()
                .map(seen -> TitleKey.of(seen.posting().title()))
                .distinct()
                .toList();
        return ledger.lastFullLook(session, site.id())
                .map(Optional::ofNullable)
                .chain(lastFullLook -> claims.withTitles(session, site.id(), titles)
                        .map(known -> new ClaimJoin(
                                        site.id(), site.group(), lastFullLook.orElse(null), UUID::randomUUID)
                                .join(walk.postings(), known)));
    }

    private static List<ClaimEvent> events(List<ClaimChange> changes) {
        return changes.stream()
                .flatMap(change -> ClaimEvent.of(change).stream())
                .toList();
    }

    private static Look look(Site site, Instant startedAt, Walk walk, Instant finishedAt, long asOfSequence) {
        return new Look(
                site.id(),
                startedAt,
                walk.fetchedAt(),
                finishedAt,
                LookKind.FULL,
                walk.outcome(),
                walk.postings().size(),
                walk.pages(),
                asOfSequence);
    }
}
