package org.claimwatch.crawler.coverage.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.coverage.Coverage;
import org.claimwatch.crawler.coverage.Look;
import org.claimwatch.crawler.coverage.LookKind;
import org.claimwatch.crawler.coverage.LookState;
import org.claimwatch.crawler.coverage.SiteCoverage;
import org.jspecify.annotations.Nullable;

/** The coverage on the wire. */
record CoverageView(Instant at, UUID feedEpoch, List<SiteState> sites) {

    record SiteState(
            UUID siteId,
            String name,
            String group,
            LookState state,
            @Nullable String reason,
            @Nullable Instant since,
            boolean active,
            @Nullable LastLook lastLook,
            @Nullable LastLook lastFullLook) {
        static SiteState of(SiteCoverage site, Instant at) {
            return new SiteState(
                    site.siteId(),
                    site.name(),
                    site.group(),
                    site.state(),
                    site.reason(),
                    site.since(),
                    site.activeAt(at),
                    LastLook.of(site.lastLook()),
                    LastLook.of(site.lastFullLook()));
        }
    }

    record LastLook(Instant at, LookKind kind, long asOfSequence) {
        static @Nullable LastLook of(@Nullable Look look) {
            return look == null ? null : new LastLook(look.at(), look.kind(), look.asOfSequence());
        }
    }

    static CoverageView of(Coverage coverage) {
        return new CoverageView(
                coverage.at(),
                coverage.feedEpoch(),
                coverage.sites().stream()
                        .map(site -> SiteState.of(site, coverage.at()))
                        .toList());
    }
}
