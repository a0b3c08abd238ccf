package org.claimwatch.crawler.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.claimwatch.crawler.capture.VisitCaptures;
import org.claimwatch.crawler.capture.postgres.CaptureStore;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.ClaimChange;
import org.claimwatch.crawler.claim.Description;
import org.claimwatch.crawler.claim.SeenPosting;
import org.claimwatch.crawler.claim.SiteLook;
import org.claimwatch.crawler.claim.TitleKey;
import org.claimwatch.crawler.claim.postgres.ClaimLedger;
import org.claimwatch.crawler.claim.postgres.ClaimStore;
import org.claimwatch.crawler.coverage.LookKind;
import org.claimwatch.crawler.coverage.postgres.LookLedger;
import org.claimwatch.crawler.feed.ClaimEvent;
import org.claimwatch.crawler.feed.FeedEvent;
import org.claimwatch.crawler.feed.SiteSilent;
import org.claimwatch.crawler.feed.postgres.ClaimFeed;
import org.claimwatch.crawler.schedule.postgres.LeaseStore;
import org.claimwatch.crawler.schedule.postgres.MirrorStore;
import org.claimwatch.crawler.schedule.postgres.OwnPageStore;
import org.claimwatch.crawler.site.Site;
import org.claimwatch.crawler.site.SiteKind;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * What a turn leaves, each in one transaction that first makes sure that the lease still holds. Of a visit: what was seen is
 * joined with the claims that are known and saved, the mirrors are remembered, the lease is given back, the events are
 * appended, and the look is written into the ledger. The events come as late as can be, because nobody else can append
 * between them and the commit.
 */
@ApplicationScoped
class VisitRecord {
    private final LeaseStore leases;
    private final MirrorStore mirrors;
    private final ClaimStore claims;
    private final ClaimLedger claimLedger;
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
            ClaimLedger claimLedger,
            OwnPageStore ownPages,
            CaptureStore captures,
            ClaimFeed feed,
            LookLedger ledger,
            RandomGenerator random,
            VisitConfig config) {
        this.leases = leases;
        this.mirrors = mirrors;
        this.claims = claims;
        this.claimLedger = claimLedger;
        this.ownPages = ownPages;
        this.captures = captures;
        this.feed = feed;
        this.ledger = ledger;
        this.random = random;
        this.config = config;
    }

    /** Records a visit, or nothing of it where the lease is lost. The lease is kept while own pages are to be fetched. */
    Uni<VisitResult> ofVisit(Mutiny.Session session, TurnUnderWay turn, SiteWalk.Result walked) {
        SiteLook look = turn.seen(walked.listing());
        return whileHeld(
                session, turn, look, () -> claimLedger.take(session, look).chain(taken -> seenUnchanged(
                                session, turn.site(), walked.listing())
                        .chain(() -> mirrors.save(session, turn.site(), walked.tried()))
                        .chain(() -> undescribed(session, turn.site(), taken.changes()))
                        .call(undescribed -> undescribed.isEmpty() ? giveBack(session, turn, walked) : nothing())
                        .chain(undescribed -> recorded(session, turn, walked.listing(), taken, undescribed))));
    }

    /** Records whether a mirror answered. It is no look at the site. */
    Uni<VisitResult> ofProbe(Mutiny.Session session, TurnUnderWay turn, SiteWalk.Result walked) {
        boolean answered = walked.listing().outcome().state().answered();
        SiteLook look = turn.seen(walked.listing());
        return whileHeld(session, turn, look, () -> mirrors.save(session, turn.site(), walked.tried())
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
        Map<UUID, Description> descriptions = read.stream()
                .filter(page -> page.description() != null)
                .collect(Collectors.toMap(page -> page.claim().claimId(), OwnPages.OwnPage::description));
        return whileHeld(session, turn, null, () -> claimLedger
                .describe(session, descriptions)
                .chain(changes -> {
                    List<FeedEvent> events = events(turn, changes);
                    return ownPages.save(session, asked, answered)
                            .chain(() -> giveBack(session, turn, walked))
                            .chain(() -> feed.append(session, events))
                            .replaceWith(new VisitResult.Described(events));
                }));
    }

    private Uni<VisitResult> recorded(
            Mutiny.Session session, TurnUnderWay turn, Walk walk, ClaimLedger.Taken taken, List<Claim> undescribed) {
        List<FeedEvent> events = new ArrayList<>(events(turn, taken.changes()));
        if (taken.fellSilent()) {
            events.add(new SiteSilent(turn.source()));
        }
        return feed.append(session, events)
                .map(asOfSequence -> turn.look(walk, missed(turn, walk, taken.changes()), asOfSequence))
                .chain(look -> ledger.add(session, look)
                        .replaceWith(new VisitResult.Recorded(
                                look, taken.changes(), events, taken.fellSilent(), undescribed)));
    }

    /** What looks at the listing's head would have passed by; nothing can be told of a first look. */
    private static int missed(TurnUnderWay turn, Walk walk, List<ClaimChange> changes) {
        if (walk.kind() != LookKind.FULL || turn.briefing().history().readInFullAt() == null) {
            return 0;
        }
        Set<TitleKey> added = changes.stream()
                .filter(ClaimChange.Appeared.class::isInstance)
                .map(change -> TitleKey.of(change.claim().title()))
                .collect(Collectors.toSet());
        return HeadTrust.missed(walk.postings(), added);
    }

    /** Where the first page is what it was, what stood on it stands there still. */
    private Uni<Void> seenUnchanged(Mutiny.Session session, Site site, Walk walk) {
        return walk.unchangedSince() == null || walk.fetchedAt() == null
                ? nothing()
                : claims.seenStill(session, site.id(), walk.unchangedSince(), walk.fetchedAt());
    }

    /** Of the claims that were seen, those without a description whose own page may have one; the newest first. */
    private Uni<List<Claim>> undescribed(Mutiny.Session session, Site site, List<ClaimChange> changes) {
        if (site.kind() == SiteKind.TRACKER) {
            return Uni.createFrom().item(List.of()); // what it says of an organisation is its own, not the group's
        }
        List<Claim> candidates = changes.stream()
                .map(ClaimChange::claim)
                .filter(claim -> claim.description() == null
                        && !claim.isSettled()
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

    private Uni<Void> giveBack(Mutiny.Session session, TurnUnderWay turn, SiteWalk.Result walked) {
        return leases.giveBack(session, turn.lease(), turn.next(walked.tried(), random));
    }

    private Uni<VisitResult> whileHeld(
            Mutiny.Session session, TurnUnderWay turn, @Nullable SiteLook look, Supplier<Uni<VisitResult>> work) {
        return leases.holds(session, turn.lease())
                .chain(held -> held
                        ? captured(session, turn, look)
                                .chain(taken ->
                                        captures.save(session, turn.site().id(), taken))
                                .chain(() -> work.get())
                        : Uni.createFrom().item(new VisitResult.LeaseLost()));
    }

    /** A claim that was redacted may go on standing there: its hashes tell which of the postings it is. */
    private Uni<VisitCaptures.Taken> captured(Mutiny.Session session, TurnUnderWay turn, @Nullable SiteLook look) {
        Uni<Boolean> redacted = turn.captures().hasCopies()
                ? claims.hasShownRedacted(session, turn.site().id())
                : Uni.createFrom().item(false);
        return redacted.chain(shown -> {
            if (!shown) {
                return Uni.createFrom().item(turn.captures().drain());
            }
            if (look == null) {
                return Uni.createFrom().item(turn.captures().drainWithout(Set.of(), Set.of()));
            }
            Set<String> read =
                    look.postings().stream().map(SeenPosting::capture).collect(Collectors.toSet());
            return claimLedger.redactedTexts(session, look).map(texts -> turn.captures()
                    .drainWithout(texts, read));
        });
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private static List<FeedEvent> events(TurnUnderWay turn, List<ClaimChange> changes) {
        return changes.stream()
                .<FeedEvent>flatMap(change -> ClaimEvent.of(change, turn.source()).stream())
                .toList();
    }
}
