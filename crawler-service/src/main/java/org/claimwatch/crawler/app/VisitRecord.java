package org.claimwatch.crawler.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwatch.crawler.capture.postgres.CaptureStore;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.ClaimChange;
import org.claimwatch.crawler.claim.ClaimJoin;
import org.claimwatch.crawler.claim.SeenPosting;
import org.claimwatch.crawler.claim.TitleKey;
import org.claimwatch.crawler.claim.postgres.ClaimStore;
import org.claimwatch.crawler.coverage.Look;
import org.claimwatch.crawler.coverage.LookKind;
import org.claimwatch.crawler.coverage.postgres.LookLedger;
import org.claimwatch.crawler.feed.ClaimEvent;
import org.claimwatch.crawler.feed.postgres.ClaimFeed;
import org.claimwatch.crawler.schedule.postgres.LeaseStore;
import org.claimwatch.crawler.schedule.postgres.MirrorStore;
import org.claimwatch.crawler.schedule.postgres.OwnPageStore;
import org.claimwatch.crawler.site.Site;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What a turn leaves, each in one transaction that first makes sure that the lease still holds. Of a visit: what was seen is
 * joined with the claims that are known and saved, the mirrors are remembered, the lease is given back, the events are
 * appended, and the look is written into the ledger. The events come as late as can be, because nobody else can append
 * between them and the commit.
 */
@ApplicationScoped
class VisitRecord {
    /** What was seen of claims, and what of it looks at the listing's head would have missed. */
    private record Joined(List<ClaimChange> changes, int missed) {}

    private final LeaseStore leases;
    private final MirrorStore mirrors;
    private final ClaimStore claims;
    private final OwnPageStore ownPages;
    private final CaptureStore captures;
    private final ClaimFeed feed;
    private final LookLedger ledger;
    private final RandomGenerator random;
    private final VisitConfig config;

    VisitRecord(
            LeaseStore leases,
            MirrorStore mirrors,
            ClaimStore claims,
            OwnPageStore ownPages,
            CaptureStore captures,
            ClaimFeed feed,
            LookLedger ledger,
            RandomGenerator random,
            VisitConfig config) {
        this.leases = leases;
        this.mirrors = mirrors;
        this.claims = claims;
        this.ownPages = ownPages;
        this.captures = captures;
        this.feed = feed;
        this.ledger = ledger;
        this.random = random;
        this.config = config;
    }

    /** Records a visit, or nothing of it where the lease is lost. The lease is kept while own pages are to be fetched. */
    Uni<VisitResult> ofVisit(Mutiny.Session session, TurnUnderWay turn, SiteWalk.Result walked) {
        return whileHeld(session, turn, () -> joined(session, turn, walked.listing())
                .chain(joined -> claims.save(session, joined.changes())
                        .chain(() -> seenUnchanged(session, turn.site(), walked.listing()))
                        .chain(() -> mirrors.save(session, turn.site(), walked.tried()))
                        .chain(() -> undescribed(session, turn.site(), joined.changes()))
                        .call(undescribed -> undescribed.isEmpty() ? giveBack(session, turn, walked) : nothing())
                        .chain(undescribed -> recorded(session, turn, walked.listing(), joined, undescribed))));
    }

    /** Records whether a mirror answered. It is no look at the site. */
    Uni<VisitResult> ofProbe(Mutiny.Session session, TurnUnderWay turn, SiteWalk.Result walked) {
        boolean answered = walked.listing().outcome().state().answered();
        return whileHeld(session, turn, () -> mirrors.save(session, turn.site(), walked.tried())
                .chain(() -> leases.giveBack(session, turn.lease(), turn.nextProbe(walked.tried(), random)))
                .replaceWith(new VisitResult.Probed(answered)));
    }

    /** Records what claims' own pages said, after the visit that found the claims; ends its lease. */
    Uni<VisitResult> ofOwnPages(
            Mutiny.Session session, TurnUnderWay turn, SiteWalk.Result walked, List<OwnPages.OwnPage> read) {
        List<UUID> answered = read.stream()
                .filter(OwnPages.OwnPage::answered)
                .map(page -> page.claim().claimId())
                .toList();
        List<UUID> asked = read.stream().map(page -> page.claim().claimId()).toList();
        return whileHeld(session, turn, () -> described(session, turn.site(), read)
                .chain(changes -> claims.save(session, changes)
                        .chain(() -> ownPages.save(session, asked, answered))
                        .chain(() -> giveBack(session, turn, walked))
                        .chain(() -> feed.append(session, events(changes)))
                        .replaceWith(new VisitResult.Described(changes))));
    }

    private Uni<VisitResult> recorded(
            Mutiny.Session session, TurnUnderWay turn, Walk walk, Joined joined, List<Claim> undescribed) {
        boolean silent = turn.briefing().history().fallsSilentWith(walk.outcome());
        return feed.append(session, events(joined.changes()))
                .map(asOfSequence -> look(turn, walk, joined.missed(), asOfSequence))
                .chain(look -> ledger.add(session, look)
                        .replaceWith(new VisitResult.Recorded(look, joined.changes(), silent, undescribed)));
    }

    private Uni<Joined> joined(Mutiny.Session session, TurnUnderWay turn, Walk walk) {
        Site site = turn.site();
        Instant lastFullLook = turn.briefing().history().readInFullAt();
        Set<TitleKey> titles =
                titles(walk.postings().stream().map(seen -> seen.posting().title()));
        return claims.withTitles(session, site.id(), titles).map(known -> {
            List<ClaimChange> changes = new ClaimJoin(site.id(), site.group().name(), lastFullLook, UUID::randomUUID)
                    .join(walk.postings(), known);
            boolean tells = walk.kind() == LookKind.FULL && lastFullLook != null;
            return new Joined(
                    changes,
                    tells
                            ? HeadTrust.missed(
                                    walk.postings(), titles(known.stream().map(Claim::title)))
                            : 0);
        });
    }

    /** Where the first page is what it was, what stood on it stands there still. */
    private Uni<Void> seenUnchanged(Mutiny.Session session, Site site, Walk walk) {
        return walk.unchangedSince() == null || walk.fetchedAt() == null
                ? nothing()
                : claims.seenStill(session, site.id(), walk.unchangedSince(), walk.fetchedAt());
    }

    /** Of the claims that were seen, those without a description whose own page may have one; the newest first. */
    private Uni<List<Claim>> undescribed(Mutiny.Session session, Site site, List<ClaimChange> changes) {
        List<Claim> candidates = changes.stream()
                .map(ClaimChange::claim)
                .filter(claim -> claim.description() == null
                        && claim.link() != null
                        && site.hosts().contains(claim.link().getHost()))
                .sorted(Comparator.comparing(Claim::firstSeenAt).reversed())
                .toList();
        return candidates.isEmpty()
                ? Uni.createFrom().item(List.of())
                : ownPages.stillToFetch(
                                session, candidates.stream().map(Claim::claimId).toList())
                        .map(wanted -> candidates.stream()
                                .filter(claim -> wanted.contains(claim.claimId()))
                                .limit(config.maxOwnPages())
                                .toList());
    }

    private Uni<List<ClaimChange>> described(Mutiny.Session session, Site site, List<OwnPages.OwnPage> read) {
        List<SeenPosting> postings = read.stream()
                .map(OwnPages.OwnPage::description)
                .filter(Objects::nonNull)
                .toList();
        List<UUID> ids = read.stream().map(page -> page.claim().claimId()).toList();
        Set<TitleKey> titles =
                titles(postings.stream().map(seen -> seen.posting().title()));
        // only those whose pages were read: another claim of the same title has a page of its own
        return claims.withTitles(session, site.id(), titles)
                .map(known -> new ClaimJoin(site.id(), site.group().name(), null, UUID::randomUUID)
                        .join(
                                postings,
                                known.stream()
                                        .filter(claim -> ids.contains(claim.claimId()))
                                        .toList()))
                .map(changes -> changes.stream()
                        .filter(ClaimChange.Changed.class::isInstance)
                        .toList());
    }

    private Uni<Void> giveBack(Mutiny.Session session, TurnUnderWay turn, SiteWalk.Result walked) {
        return leases.giveBack(session, turn.lease(), turn.next(walked.tried(), random));
    }

    private Uni<VisitResult> whileHeld(Mutiny.Session session, TurnUnderWay turn, Supplier<Uni<VisitResult>> work) {
        return leases.holds(session, turn.lease())
                .chain(held -> held
                        ? captures.save(
                                        session,
                                        turn.site().id(),
                                        turn.captures().drain())
                                .chain(() -> work.get())
                        : Uni.createFrom().item(new VisitResult.LeaseLost()));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private static Set<TitleKey> titles(Stream<String> titles) {
        return titles.map(TitleKey::of).collect(Collectors.toSet());
    }

    private static List<ClaimEvent> events(List<ClaimChange> changes) {
        return changes.stream()
                .flatMap(change -> ClaimEvent.of(change).stream())
                .toList();
    }

    private static Look look(TurnUnderWay turn, Walk walk, int missed, long asOfSequence) {
        return new Look(
                turn.site().id(),
                turn.lease().leasedAt(),
                walk.fetchedAt(),
                turn.clock().instant(),
                walk.kind(),
                walk.outcome(),
                walk.postings().size(),
                walk.pages(),
                missed,
                asOfSequence);
    }
}
