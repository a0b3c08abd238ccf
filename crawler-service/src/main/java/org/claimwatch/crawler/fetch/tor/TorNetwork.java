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

/** A tor daemon, through which sites are spoken to. Safe for use by many threads. */
public final class TorNetwork {
    /** A visit has one request at a time under way; the second is for a mirror that a redirect changed to. */
    private static final int IDLE_CONNECTIONS = 2;

    private final InetSocketAddress socks;
    private final FetchLimits limits;
    private final OkHttpClient client;

    /**
     * @param socks a SocksPort with the flags {@code IsolateSOCKSAuth ExtendedErrors OnionTrafficOnly}; without the second,
     *     reasons are less exact; the others are backstops
     */
    public TorNetwork(InetSocketAddress socks, FetchLimits limits) {
        this.socks = socks;
        this.limits = limits;
        this.client = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .dns(new NoLookup())
                .protocols(List.of(Protocol.HTTP_1_1)) // Tor Browser, too, speaks HTTP/1.1 to an http onion
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(limits.connect())
                .readTimeout(limits.silence())
                .callTimeout(limits.call())
                .build();
    }

    /**
     * Opens what one visit of a site needs; connects when the first page is asked for.
     *
     * @param site names the isolation: visits of one site may share a circuit, visits of two never do
     * @param hosts the only ones that can be reached
     * @param clock tells when pages were received
     */
    public SiteConnection open(UUID site, Set<String> hosts, InstantSource clock) {
        OkHttpClient ofSite = client.newBuilder()
                .socketFactory(new TorSocketFactory(socks, site.toString(), hosts))
                .connectionPool(
                        new ConnectionPool(IDLE_CONNECTIONS, limits.silence().toMillis(), TimeUnit.MILLISECONDS))
                .build();
        return new SiteConnection(ofSite, hosts, limits.bodyBytes(), clock);
    }
}
