package org.claimwatch.crawler.fetch.tor;

import java.util.UUID;
import java.util.function.Function;
import okhttp3.OkHttpClient;

/** Through which tor a site is reached during a visit, and the client that does so. */
final class SiteRoute {
    private final TorDaemons daemons;
    private final UUID site;
    private final Function<TorDaemon, OkHttpClient> clients;
    private TorDaemon daemon;
    private OkHttpClient client;

    SiteRoute(TorDaemons daemons, UUID site, Function<TorDaemon, OkHttpClient> clients) {
        this.daemons = daemons;
        this.site = site;
        this.clients = clients;
        this.daemon = daemons.of(site);
        this.client = clients.apply(daemon);
    }

    TorDaemon daemon() {
        return daemon;
    }

    OkHttpClient client() {
        return client;
    }

    /** Leaves nothing of the connections so far. */
    void drop() {
        client.connectionPool().evictAll();
    }

    /** Whether the tor is not there any more, and another is that stands in for it from now on. */
    boolean moves() {
        if (daemons.check(daemon)) {
            return false;
        }
        TorDaemon next = daemons.of(site);
        if (!daemons.isWell(next)) {
            return false;
        }
        daemon = next;
        client = clients.apply(next);
        return true;
    }
}
