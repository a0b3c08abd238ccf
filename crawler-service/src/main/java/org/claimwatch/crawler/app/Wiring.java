package org.claimwatch.crawler.app;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.claimwatch.crawler.capture.CaptureKeys;
import org.claimwatch.crawler.extract.Extractor;
import org.claimwatch.crawler.extract.profile.ShippedProfiles;
import org.claimwatch.crawler.fetch.tor.FetchLimits;
import org.claimwatch.crawler.fetch.tor.TorDaemons;
import org.claimwatch.crawler.fetch.tor.TorNetwork;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes of the configuration what the plain classes take. */
final class Wiring {
    @Produces
    @Singleton
    TorDaemons tors(TorConfig config) {
        return new TorDaemons(config.daemons());
    }

    @Produces
    @Singleton
    TorNetwork tor(TorDaemons tors, FetchConfig config) {
        return new TorNetwork(
                tors,
                new FetchLimits(
                        config.connectTimeout(),
                        config.readTimeout(),
                        config.callTimeout(),
                        Math.toIntExact(config.maxHeaders().asLongValue()),
                        config.maxBody().asLongValue(),
                        Math.toIntExact(config.minRate().asLongValue())));
    }

    @Produces
    @Singleton
    CaptureKeys captureKeys(CaptureConfig config, @ConfigProperty(name = "claimwatch.keys.file") Path callersKeys) {
        Path file = config.keyFile().orElse(callersKeys.resolveSibling("captures.key"));
        return new CaptureKeyFile(file).read(new SecureRandom());
    }

    @Produces
    @Singleton
    Extractor extractor() {
        return new Extractor();
    }

    @Produces
    @Singleton
    ShippedProfiles shippedProfiles() {
        return new ShippedProfiles();
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
