package org.claimwatch.alert.report.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.report.SiteState;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The coverage of crawler-service. */
@RegisterRestClient(configKey = "crawler-coverage")
interface CrawlerCoverage {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CoverageJson(UUID feedEpoch, List<SiteJson> sites) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SiteJson(
            UUID siteId,
            String name,
            String group,
            SiteState state,
            @Nullable String reason,
            @Nullable Instant since,
            boolean active,
            @Nullable LookJson lastLook,
            @Nullable LookJson lastFullLook) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LookJson(Instant at, long asOfSequence) {}

    @GET
    @Path("/coverage")
    @Produces("application/json")
    Uni<CoverageJson> at(@QueryParam("at") @Nullable String at, @HeaderParam("X-API-Key") String key);
}
