package org.claimwatch.alert.report.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.Optional;
import org.claimwatch.alert.report.Coverage;
import org.claimwatch.alert.report.Coverage.Look;
import org.claimwatch.alert.report.Coverage.Site;
import org.claimwatch.alert.report.http.CrawlerCoverage.CoverageJson;
import org.claimwatch.alert.report.http.CrawlerCoverage.SiteJson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the crawler what it has read. */
@ApplicationScoped
public class CoverageReader {
    private static final Logger LOG = Logger.getLogger(CoverageReader.class);

    private final CrawlerCoverage crawler;
    private final String key;

    CoverageReader(
            @RestClient CrawlerCoverage crawler,
            @ConfigProperty(name = "claimwatch.crawler.key") Optional<String> key) {
        this.crawler = crawler;
        this.key = key.orElse("");
    }

    /** The coverage as it was at an instant, as it is now if that is null. That it cannot be had, or is not what it should be, is a value too. */
    public Uni<Coverage> at(@Nullable Instant at) {
        return crawler.at(at == null ? null : at.toString(), key)
                .map(CoverageReader::told)
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("reason=\"%s\" no coverage", reason(failure));
                    return new Coverage.Unavailable(reason(failure));
                });
    }

    private static Coverage told(CoverageJson coverage) {
        return new Coverage.Told(
                coverage.feedEpoch(),
                coverage.sites().stream().map(CoverageReader::site).toList());
    }

    private static Site site(SiteJson site) {
        Look look = site.lastFullLook() == null
                ? null
                : new Look(site.lastFullLook().at(), site.lastFullLook().asOfSequence());
        return new Site(
                site.siteId(),
                site.name(),
                site.group(),
                site.state(),
                site.reason(),
                site.since(),
                site.active(),
                site.lastLook() == null ? null : site.lastLook().at(),
                look);
    }

    private static String reason(Throwable failure) {
        return failure instanceof WebApplicationException refused
                ? "status " + refused.getResponse().getStatus()
                : failure.getClass().getSimpleName();
    }
}
