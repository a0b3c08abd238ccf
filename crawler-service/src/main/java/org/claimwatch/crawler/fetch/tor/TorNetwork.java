package org.claimwatch.crawler.fetch.tor;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.claimwatch.crawler.fetch.RedirectRule;

/** The way to all sites, through one tor or several. Safe for use by many threads. */
public final class TorNetwork {
    /** A visit has one request at a time under way; the second is for a mirror that a redirect changed to. */
    private static final int IDLE_CONNECTIONS = 2;

    private final TorDaemons daemons;
    private final FetchLimits limits;
    private final OkHttpClient client;
    private final SiteIdentities identities = new SiteIdentities();

    public TorNetwork(TorDaemons daemons, FetchLimits limits) {
        this.daemons = daemons;
        this.limits = limits;
        this.client = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .dns(new NoLookup())
                .protocols(List.of(Protocol.HTTP_1_1)) // Tor Browser, too, speaks HTTP/1.1 to an http onion
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(limits.connect())
                .readTimeout(limits.silence())
                .build();
    }

    /** Through one tor, to onions only. */
    public TorNetwork(InetSocketAddress socks, FetchLimits limits) {
        this(new TorDaemons(List.of(new TorDaemon(TorDaemon.HostAndPort.of(socks), null))), limits);
    }

    /**
     * Opens what one visit of a site needs; connects when the first page is asked for.
     *
     * @param site names the isolation: visits of one site may share a circuit, visits of two never do
     * @param hosts the only ones that can be reached: onions, and hosts of the clear web that somebody listed
     * @param clock tells when pages were received, and what has ended
     */
    public SiteConnection open(UUID site, Set<String> hosts, InstantSource clock) {
        SiteIdentity identity = identities.of(site);
        RedirectRule redirects = new RedirectRule(hosts);
        return new SiteConnection(
                new SiteRoute(daemons, site, daemon -> client(daemon, identity, hosts)),
                identity,
                ofSite -> new PageFetch(ofSite, identity, redirects, limits, clock));
    }

    private OkHttpClient client(TorDaemon daemon, SiteIdentity identity, Set<String> hosts) {
        return client.newBuilder()
                .socketFactory(new TorSocketFactory(daemon, identity::isolation, hosts))
                .connectionPool(
                        new ConnectionPool(IDLE_CONNECTIONS, limits.silence().toMillis(), TimeUnit.MILLISECONDS))
                .build();
    }
}
