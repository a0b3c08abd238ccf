package org.claimwatch.crawler.fetch.tor;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.FetchResult.Unreachable;
import org.claimwatch.crawler.fetch.UnreachableReason;
import org.claimwatch.crawler.fetch.Validators;

/**
 * Fetches pages of one site, during one visit. Blocks: it is used on a virtual thread, by one at a time.
 *
 * <p>Where a page is not reached, the next request gets a new circuit; and where that was tor's fault, the page is asked for
 * once more through the next tor of the site.
 */
public final class SiteConnection implements AutoCloseable {
    /** A failure that another circuit may not have: of the way, not of the site's server. */
    private static final Set<UnreachableReason> OF_THE_WAY = EnumSet.of(
            UnreachableReason.ONION_NOT_FOUND,
            UnreachableReason.ONION_INTRODUCTION_FAILED,
            UnreachableReason.ONION_RENDEZVOUS_FAILED,
            UnreachableReason.HOST_UNREACHABLE,
            UnreachableReason.TIMED_OUT,
            UnreachableReason.TOO_SLOW,
            UnreachableReason.CONNECTION_LOST,
            UnreachableReason.TOR_UNAVAILABLE);

    /** What a tor that was killed or hangs looks like from here; a site can look like the last two as well. */
    private static final Set<UnreachableReason> MAYBE_TORS = EnumSet.of(
            UnreachableReason.TOR_UNAVAILABLE, UnreachableReason.TIMED_OUT, UnreachableReason.CONNECTION_LOST);

    private final SiteRoute route;
    private final Function<OkHttpClient, PageFetch> fetches;
    private final SiteIdentity identity;

    SiteConnection(SiteRoute route, SiteIdentity identity, Function<OkHttpClient, PageFetch> fetches) {
        this.route = route;
        this.identity = identity;
        this.fetches = fetches;
    }

    /** Gets a page, following redirects within the site. */
    public FetchResult get(URI url) {
        return get(url, Validators.NONE);
    }

    /** Gets a page, or hears that it is the one that these validators came with. */
    public FetchResult get(URI url, Validators known) {
        while (true) {
            FetchResult result = fetches.apply(route.client()).get(url, known);
            if (!(result instanceof Unreachable failure)) {
                return result;
            }
            if (OF_THE_WAY.contains(failure.reason())) {
                identity.renewCircuits();
                route.drop();
            }
            if (!MAYBE_TORS.contains(failure.reason()) || !route.moves()) {
                return result;
            }
        }
    }

    /** The tor that the last page was asked for through. */
    public TorDaemon daemon() {
        return route.daemon();
    }

    @Override
    public void close() {
        route.drop();
    }
}
