package org.claimwatch.crawler.app;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.claimwatch.crawler.capture.VisitCaptures;
import org.claimwatch.crawler.claim.SiteLook;
import org.claimwatch.crawler.claim.Source;
import org.claimwatch.crawler.coverage.Look;
import org.claimwatch.crawler.coverage.LookKind;
import org.claimwatch.crawler.extract.profile.SiteReader;
import org.claimwatch.crawler.schedule.CrawlPlan;
import org.claimwatch.crawler.schedule.DatabaseTime;
import org.claimwatch.crawler.schedule.Lease;
import org.claimwatch.crawler.schedule.MirrorHealth;
import org.claimwatch.crawler.schedule.NextTurn;
import org.claimwatch.crawler.schedule.Turn;
import org.claimwatch.crawler.site.Site;
import org.jspecify.annotations.Nullable;

/**
 * A turn of a site while it lasts.
 *
 * @param plan of the site, as it was when the turn began
 * @param reader of the site's pages
 * @param captures what is captured on its way
 * @param clock the database's
 */
record TurnUnderWay(
        Lease lease, Briefing briefing, CrawlPlan plan, SiteReader reader, VisitCaptures captures, DatabaseTime clock) {
    Site site() {
        return briefing.site();
    }

    /** The mirrors to try. */
    List<MirrorHealth> round() {
        return plan.round(lease.turn(), briefing.mirrors(), clock.instant());
    }

    /** How far its look is to go. */
    LookKind goal() {
        return lease.turn() == Turn.PROBE
                ? LookKind.HEAD
                : plan.kind(lease.turn(), briefing.history(), clock.instant());
    }

    Source source() {
        return new Source(
                site().id(),
                switch (site().kind()) {
                    case LEAK_SITE -> Source.Kind.OWN_SITE;
                    case TRACKER -> Source.Kind.TRACKER;
                });
    }

    /** What its walk saw, as far as claims are concerned. */
    SiteLook seen(Walk walk) {
        return new SiteLook(
                site().id(),
                site().group().name(),
                source().kind(),
                Objects.requireNonNullElse(walk.fetchedAt(), lease.leasedAt()),
                walk.sight(),
                reader().version(),
                walk.postings());
    }

    /**
     * Its line in the ledger.
     *
     * @param missed how many postings looks at the head would have passed by
     */
    Look look(Walk walk, int missed, long asOfSequence) {
        return new Look(
                site().id(),
                lease.leasedAt(),
                walk.fetchedAt(),
                clock.instant(),
                walk.kind(),
                walk.outcome(),
                walk.postings().size(),
                walk.pages(),
                missed,
                asOfSequence);
    }

    NextTurn next(List<MirrorHealth> tried, RandomGenerator random) {
        return plan.afterVisit(briefing.after(tried), clock.elapsed(), clock.instant(), random);
    }

    @Nullable
    Duration nextProbe(List<MirrorHealth> tried, RandomGenerator random) {
        return plan.untilProbe(briefing.after(tried), clock.instant(), random);
    }
}
