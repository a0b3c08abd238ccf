package org.claimwatch.crawler.app;

import java.net.URI;
import org.claimwatch.crawler.extract.Extractor;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.Site;
import org.jspecify.annotations.Nullable;

/**
 * The walk over a site: its mirrors in their order, until one shows a listing. Where none does, the best answer of them is
 * the outcome.
 */
final class SiteWalk {
    /** Gets a page: from the network in the service, from anywhere in a test. */
    interface Fetch {
        FetchResult get(URI url);
    }

    private final Fetch fetch;
    private final Extractor extractor;
    private final int maxPages;

    SiteWalk(Fetch fetch, Extractor extractor, int maxPages) {
        this.fetch = fetch;
        this.extractor = extractor;
        this.maxPages = maxPages;
    }

    Walk over(Site site) {
        Walk best = listing(site.mirrors().getFirst());
        for (Mirror mirror : site.mirrors().subList(1, site.mirrors().size())) {
            if (!best.postings().isEmpty()) {
                break;
            }
            Walk walk = listing(mirror);
            best = walk.outcome().isBetterThan(best.outcome()) ? walk : best;
        }
        return best;
    }

    private Walk listing(Mirror mirror) {
        ListingWalk walk = new ListingWalk(maxPages);
        @Nullable URI next = mirror.url();
        while (next != null) {
            next = switch (fetch.get(next)) {
                case Page page -> walk.received(page, extractor.read(page));
                case FetchResult.NotModified it -> throw new IllegalStateException("no validators were sent");
                case FetchResult.Unreachable it -> walk.unreachable(it.reason());
                case FetchResult.Refused it -> walk.refused(it.reason());
                case FetchResult.TooLarge it -> walk.tooLarge();
            };
        }
        return walk.end();
    }
}
