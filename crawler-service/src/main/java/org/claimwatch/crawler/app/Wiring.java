package org.claimwatch.crawler.app;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.claimwatch.crawler.extract.Extractor;
import org.claimwatch.crawler.fetch.tor.FetchLimits;
import org.claimwatch.crawler.fetch.tor.TorNetwork;
import org.claimwatch.crawler.schedule.CrawlPlan;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes of the configuration what the plain classes take. */
final class Wiring {
    @Produces
    @Singleton
    TorNetwork tor(@ConfigProperty(name = "claimwatch.tor.socks") String socks, FetchConfig config) {
        int colon = socks.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("claimwatch.tor.socks must be host:port, not " + socks);
        }
        var address = new InetSocketAddress(socks.substring(0, colon), Integer.parseInt(socks.substring(colon + 1)));
        return new TorNetwork(
                address,
                new FetchLimits(
                        config.connectTimeout(),
                        config.readTimeout(),
                        config.callTimeout(),
                        config.maxBody().asLongValue()));
    }

    @Produces
    @Singleton
    Extractor extractor() {
        return new Extractor();
    }

    @Produces
    @Singleton
    CrawlPlan plan(VisitConfig config) {
        return new CrawlPlan(config.every());
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    RandomGenerator random() {
        return RandomGenerator.getDefault();
    }
}
