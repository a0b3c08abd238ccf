package org.claimwatch.crawler.coverage.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.coverage.Coverage;
import org.claimwatch.crawler.coverage.Look;
import org.claimwatch.crawler.coverage.LookKind;
import org.claimwatch.crawler.coverage.LookState;
import org.claimwatch.crawler.coverage.SiteCoverage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The coverage on the wire. */
record CoverageView(Instant at, UUID feedEpoch, long asOfSequence, List<SiteState> sites) {

    record SiteState(
            UUID siteId,
            String name,
            String group,
            LookState state,
            @Nullable String reason,
            @Nullable Instant since,
            @Nullable String excludedBy,
            boolean active,
            @Nullable LastLook lastLook,
            @Nullable LastLook lastHeadLook,
            @Nullable LastLook lastFullLook,

            @Schema(description = "Claims of the group that trackers list and no site of the group was seen to show")
            int trackedOnly) {
        static SiteState of(SiteCoverage site, Instant at) {
            return new SiteState(
                    site.siteId(),
                    site.name(),
                    site.group(),
                    site.state(),
                    site.reason(),
                    site.since(),
                    site.exclusion() == null ? null : site.exclusion().by(),
                    site.activeAt(at),
                    LastLook.of(site.lastLook(), at),
                    LastLook.of(site.lastHeadLook(), at),
                    LastLook.of(site.lastFullLook(), at),
                    site.trackedOnly());
        }
    }

    /** @param age at the instant of the coverage */
    record LastLook(Instant at, Duration age, LookKind kind, LookState state, long asOfSequence) {
        static @Nullable LastLook of(@Nullable Look look, Instant now) {
            return look == null
                    ? null
                    : new LastLook(
                            look.at(),
                            Duration.between(look.at(), now),
                            look.kind(),
                            look.outcome().state(),
                            look.asOfSequence());
        }
    }

    static CoverageView of(Coverage coverage) {
        return new CoverageView(
                coverage.at(),
                coverage.feedEpoch(),
                coverage.asOfSequence(),
                coverage.sites().stream()
                        .map(site -> SiteState.of(site, coverage.at()))
                        .toList());
    }
}
