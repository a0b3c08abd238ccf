package org.claimwatch.crawler.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.Description;
import org.claimwatch.crawler.extract.profile.SiteReader;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.crawler.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * Reads the own pages of claims whose listing has no description, one after another, under the limits of every other page.
 * Nothing but the description is taken from them.
 */
final class OwnPages {
    /**
     * What came of one.
     *
     * @param answered whether the page need not be asked for again
     * @param description null where the page has none, or there is none
     */
    record OwnPage(Claim claim, boolean answered, @Nullable Description description) {}

    private final SiteWalk.Fetch fetch;
    private final SiteReader reader;
    private final Instant until;
    private final InstantSource clock;

    OwnPages(SiteWalk.Fetch fetch, SiteReader reader, Instant until, InstantSource clock) {
        this.fetch = fetch;
        this.reader = reader;
        this.until = until;
        this.clock = clock;
    }

    /** Ends early where the site stops answering, or the visit has lasted long enough; the rest is left for the next. */
    List<OwnPage> read(List<Claim> claims) {
        List<OwnPage> read = new ArrayList<>();
        for (Claim claim : claims) {
            if (clock.instant().isAfter(until)) {
                break;
            }
            FetchResult result = fetch.get(claim.link(), Validators.NONE);
            read.add(
                    result instanceof Page page
                            ? new OwnPage(claim, true, described(claim, page))
                            : new OwnPage(claim, !(result instanceof FetchResult.Unreachable), null));
            if (result instanceof FetchResult.Unreachable) {
                break;
            }
        }
        return read;
    }

    private @Nullable Description described(Claim claim, Page page) {
        String description = reader.describe(page, claim.title());
        return description == null ? null : new Description(description, page.hash());
    }
}
