package org.claimwatch.crawler.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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
import org.claimwatch.crawler.feed.ClaimEvent;
import org.claimwatch.crawler.feed.postgres.ClaimFeed;
import org.claimwatch.crawler.schedule.CrawlPlan;
import org.claimwatch.crawler.schedule.DatabaseTime;
import org.claimwatch.crawler.schedule.Lease;
import org.claimwatch.crawler.schedule.postgres.LeaseStore;
import org.claimwatch.crawler.site.Site;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What a visit leaves, in one transaction: makes sure that the lease is still ours, joins what was seen with the claims that
 * are known, saves them, gives the lease back, appends the events, and writes the look into the ledger. The events come as
 * late as can be, because nobody else can append between them and the commit.
 */
@ApplicationScoped
class VisitRecord {
    private final LeaseStore leases;
    private final ClaimStore claims;
    private final ClaimFeed feed;
    private final LookLedger ledger;
    private final CrawlPlan plan;
    private final RandomGenerator random;

    VisitRecord(
            LeaseStore leases,
            ClaimStore claims,
            ClaimFeed feed,
            LookLedger ledger,
            CrawlPlan plan,
            RandomGenerator random) {
        this.leases = leases;
        this.claims = claims;
        this.feed = feed;
        this.ledger = ledger;
        this.plan = plan;
        this.random = random;
    }

    /** Records the visit, or nothing of it where the lease is lost. */
    Uni<VisitResult> of(Mutiny.Session session, Lease lease, Site site, Walk walk, DatabaseTime clock) {
        return leases.holds(session, lease).chain(held -> {
            if (!held) {
                return Uni.createFrom().item(new VisitResult.LeaseLost());
            }
            Duration pause = plan.pauseAfter(clock.elapsed(), random);
            return changes(session, site, walk).chain(changes -> claims.save(session, changes)
                    .chain(() -> leases.giveBack(session, lease, pause))
                    .chain(() -> feed.append(session, events(changes)))
                    .map(asOfSequence -> look(lease, walk, clock, asOfSequence))
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
                                        site.id(), site.group().name(), lastFullLook.orElse(null), UUID::randomUUID)
                                .join(walk.postings(), known)));
    }

    private static List<ClaimEvent> events(List<ClaimChange> changes) {
        return changes.stream()
                .flatMap(change -> ClaimEvent.of(change).stream())
                .toList();
    }

    private static Look look(Lease lease, Walk walk, DatabaseTime clock, long asOfSequence) {
        return new Look(
                lease.siteId(),
                lease.leasedAt(),
                walk.fetchedAt(),
                clock.instant(),
                LookKind.FULL,
                walk.outcome(),
                walk.postings().size(),
                walk.pages(),
                asOfSequence);
    }
}
