package org.claimwatch.alert.vigil.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.claimwatch.alert.vigil.http.CrawlerPace.Faster;
import org.claimwatch.alert.vigil.http.CrawlerPace.Hasten;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks the crawler to visit leak sites more often for as long as a place is watched more closely. */
@ApplicationScoped
public class FasterVisits {
    private static final Logger LOG = Logger.getLogger(FasterVisits.class);

    /** Twice as often as else: small onion services bear that for a month. */
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final CrawlerPace crawler;
    private final String key;

    FasterVisits(
            @RestClient CrawlerPace crawler, @ConfigProperty(name = "claimwatch.crawler.key") Optional<String> key) {
        this.crawler = crawler;
        this.key = key.orElse("");
    }

    /** The same asked twice changes nothing there. False if the crawler did not take it, which is asked again later. */
    public Uni<Boolean> until(Instant end) {
        return crawler.hasten(key, new Hasten(new Faster(EVERY, end)))
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "reason=\"%s\" no faster visits", failure.getClass().getSimpleName());
                    return false;
                });
    }
}
