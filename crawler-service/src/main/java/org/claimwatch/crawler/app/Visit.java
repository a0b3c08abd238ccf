package org.claimwatch.crawler.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.claimwatch.crawler.capture.CaptureKeys;
import org.claimwatch.crawler.capture.VisitCaptures;
import org.claimwatch.crawler.capture.postgres.CaptureStore;
import org.claimwatch.crawler.claim.postgres.ClaimStore;
import org.claimwatch.crawler.coverage.postgres.LookLedger;
import org.claimwatch.crawler.extract.Extractor;
import org.claimwatch.crawler.extract.Posting;
import org.claimwatch.crawler.extract.profile.SiteReader;
import org.claimwatch.crawler.extract.profile.postgres.ProfileStore;
import org.claimwatch.crawler.fetch.tor.SiteConnection;
import org.claimwatch.crawler.fetch.tor.TorNetwork;
import org.claimwatch.crawler.schedule.CrawlPlan;
import org.claimwatch.crawler.schedule.DatabaseTime;
import org.claimwatch.crawler.schedule.Lease;
import org.claimwatch.crawler.schedule.Turn;
import org.claimwatch.crawler.schedule.postgres.MirrorStore;
import org.claimwatch.crawler.site.MirrorLink;
import org.claimwatch.crawler.site.Site;
import org.claimwatch.crawler.site.postgres.ProposalStore;
import org.claimwatch.crawler.site.postgres.SiteStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * One turn of a site, under a lease:
 *
 * <ol>
 *   <li>{@linkplain SiteWalk walk} over its listing, through Tor — slow, and without a transaction;
 *   <li>then {@linkplain VisitRecord record} it, in one short transaction;
 *   <li>then, where new claims have no description, {@linkplain OwnPages fetch} their own pages and record those.
 * </ol>
 *
 * <p>Either all of a walk is recorded or nothing is: a visit that dies on the way leaves no trace, and the site is due again
 * when its lease ends. The listing is recorded before the claims' own pages are asked for, lest an alert wait for them.
 */
@ApplicationScoped
class Visit {
    private final Transactions transactions;
    private final SiteStore sites;
    private final MirrorStore mirrors;
    private final ProposalStore proposals;
    private final LookLedger ledger;
    private final ClaimStore claims;
    private final ProfileStore profiles;
    private final CaptureStore captures;
    private final CaptureKeys keys;
    private final VisitRecord record;
    private final TorNetwork tor;
    private final Extractor extractor;
    private final VisitConfig config;
    private final VisitMetrics metrics;
    private final String version;

    Visit(
            Transactions transactions,
            SiteStore sites,
            MirrorStore mirrors,
            ProposalStore proposals,
            LookLedger ledger,
            ClaimStore claims,
            ProfileStore profiles,
            CaptureStore captures,
            CaptureKeys keys,
            VisitRecord record,
            TorNetwork tor,
            Extractor extractor,
            VisitConfig config,
            VisitMetrics metrics,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.transactions = transactions;
        this.sites = sites;
        this.mirrors = mirrors;
        this.proposals = proposals;
        this.ledger = ledger;
        this.claims = claims;
        this.profiles = profiles;
        this.captures = captures;
        this.keys = keys;
        this.record = record;
        this.tor = tor;
        this.extractor = extractor;
        this.config = config;
        this.metrics = metrics;
        this.version = version;
    }

    /** Blocks until the turn is recorded, or is not to be. */
    VisitResult of(Lease lease) {
        DatabaseTime clock = new DatabaseTime(lease.leasedAt());
        Optional<Briefing> briefing = transactions.run(session -> briefing(session, lease));
        if (briefing.isEmpty()) {
            return new VisitResult.LeaseLost(); // deleted since it was leased
        }
        Site site = briefing.get().site();
        try (SiteConnection connection = tor.open(site.id(), site.hosts(), clock)) {
            VisitCaptures taken = new VisitCaptures(site.id(), briefing.get().captures(), keys, version);
            SiteWalk.Fetch fetch = (url, known) -> taken.take(
                    metrics.timed(() -> connection.get(url, known)),
                    connection.daemon().name());
            SiteReader reader = new SiteReader(extractor, briefing.get().profile());
            MirrorLookout lookout = new MirrorLookout(site, fetch);
            VisitResult result =
                    of(new TurnUnderWay(lease, briefing.get(), planOf(site, clock), reader, taken, clock), lookout);
            propose(site, lookout.found(), clock.instant());
            return result;
        }
    }

    /** Outside of the visit's record: what a site suggests is proposed even where somebody else recorded its visit. */
    private void propose(Site site, List<MirrorLink> links, Instant seenAt) {
        if (!links.isEmpty()) {
            transactions.run(session -> proposals.propose(session, site.id(), links, seenAt));
        }
    }

    private VisitResult of(TurnUnderWay turn, SiteWalk.Fetch fetch) {
        WalkLimits limits = limits(turn);
        SiteWalk walk =
                new SiteWalk(fetch, turn.reader(), posting -> isKnown(turn.site(), posting), limits, turn.clock());
        SiteWalk.Result walked = walk.over(turn.round(), turn.goal());
        if (turn.lease().turn() == Turn.PROBE) {
            return transactions.run(session -> record.ofProbe(session, turn, walked));
        }
        VisitResult result = transactions.run(session -> record.ofVisit(session, turn, walked));
        if (result instanceof VisitResult.Recorded it && !it.undescribed().isEmpty()) {
            var read = new OwnPages(fetch, turn.reader(), limits.until(), turn.clock()).read(it.undescribed());
            metrics.finished(transactions.run(session -> record.ofOwnPages(session, turn, walked, read)));
        }
        return result;
    }

    private Uni<Optional<Briefing>> briefing(Mutiny.Session session, Lease lease) {
        return sites.find(session, lease.siteId())
                .chain(site -> site == null
                        ? Uni.createFrom().item(Optional.empty())
                        : mirrors.of(session, site).chain(health -> ledger.history(session, site.id())
                                .chain(history -> profiles.of(session, site)
                                        .chain(profile -> captures.newest(session, site.id())
                                                .map(newest -> Optional.of(
                                                        new Briefing(site, health, history, profile, newest)))))));
    }

    private CrawlPlan planOf(Site site, DatabaseTime clock) {
        return new CrawlPlan(site.visitEvery(config.every(), clock.instant()));
    }

    /** Whether a mirror that is not in use answers, its first page tells. */
    private WalkLimits limits(TurnUnderWay turn) {
        int pages = turn.lease().turn() == Turn.PROBE ? 1 : config.maxPages();
        return new WalkLimits(pages, turn.lease().leasedAt().plus(config.longest()));
    }

    private boolean isKnown(Site site, Posting posting) {
        return transactions.run(session -> claims.isKnown(session, site.id(), posting));
    }
}
