package org.claimwatch.crawler.app;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.claimwatch.crawler.coverage.LookKind;
import org.claimwatch.crawler.extract.Posting;
import org.claimwatch.crawler.extract.profile.SiteReader;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.crawler.fetch.UnreachableReason;
import org.claimwatch.crawler.fetch.Validators;
import org.claimwatch.crawler.schedule.FrontPage;
import org.claimwatch.crawler.schedule.MirrorHealth;
import org.jspecify.annotations.Nullable;

/**
 * The walk over a site: its mirrors in the order of the plan, until one shows a listing, with one request at a time. Where
 * none does, the best answer of them is the outcome.
 */
final class SiteWalk {
    /** Gets a page: from the network in the service, from anywhere in a test. */
    interface Fetch {
        FetchResult get(URI url, Validators known);
    }

    /**
     * What a walk over a site brought.
     *
     * @param listing the best of the walks over its mirrors' listings
     * @param tried the mirrors that were asked, as they are to be remembered
     */
    record Result(Walk listing, List<MirrorHealth> tried) {
        Result {
            tried = List.copyOf(tried);
        }
    }

    private final Fetch fetch;
    private final SiteReader reader;
    private final Predicate<Posting> known;
    private final WalkLimits limits;
    private final InstantSource clock;

    /** @param known whether a claim of this posting's title is known of the site */
    SiteWalk(Fetch fetch, SiteReader reader, Predicate<Posting> known, WalkLimits limits, InstantSource clock) {
        this.fetch = fetch;
        this.reader = reader;
        this.known = known;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param round the mirrors to try, at least one */
    Result over(List<MirrorHealth> round, LookKind goal) {
        List<MirrorHealth> tried = new ArrayList<>();
        Walk best = null;
        for (MirrorHealth mirror : round) {
            Walk walk = listing(mirror, goal);
            tried.add(remembered(mirror, walk));
            best = best == null || walk.outcome().isBetterThan(best.outcome()) ? walk : best;
            if (best.outcome().state().showedListing()) {
                break;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("a walk needs a mirror");
        }
        return new Result(best, tried);
    }

    /** A look at the head may be spared the page; a full one takes nobody's word for it. */
    private Walk listing(MirrorHealth mirror, LookKind goal) {
        ListingWalk walk = new ListingWalk(goal, known, limits);
        FrontPage asked = goal == LookKind.HEAD ? mirror.frontPage() : null;
        Validators validators = asked == null ? Validators.NONE : asked.validators();
        @Nullable URI next = mirror.mirror().url();
        while (next != null) {
            next = switch (fetch.get(next, validators)) {
                case Page page -> walk.received(page, reader.read(page));
                case FetchResult.NotModified it -> walk.notModified(it.receivedAt(), asked);
                case FetchResult.Unreachable it -> walk.unreachable(it.reason());
                case FetchResult.Refused it -> walk.refused(it.reason());
                case FetchResult.TooLarge it -> walk.tooLarge();
            };
            validators = Validators.NONE;
        }
        return walk.walked();
    }

    private MirrorHealth remembered(MirrorHealth mirror, Walk walk) {
        return switch (walk.outcome().state()) {
            case DOWN ->
                // when our own tor is away, that tells nothing of the mirror
                UnreachableReason.TOR_UNAVAILABLE.name().equals(walk.outcome().reason())
                        ? mirror
                        : mirror.failed(clock.instant());
            case READ, UNCHANGED, PARTIAL, BLOCKED, UNREADABLE, SEIZED, EXCLUDED, NEVER ->
                mirror.answered(clock.instant(), walk.outcome().state().showedListing(), walk.frontPage());
        };
    }
}
