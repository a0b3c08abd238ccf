package org.claimwatch.alert.intake.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The feed of crawler-service. The body is taken as text: one event that is not as it should be spoils no other. */
@RegisterRestClient(configKey = "crawler-feed")
interface CrawlerFeed {
    @GET
    @Path("/feed/claims")
    @Produces("application/cloudevents-batch+json")
    String read(
            @HeaderParam("X-API-Key") String key,
            @QueryParam("lastEventId") @Nullable String lastEventId,
            @QueryParam("timeout") long timeoutMillis,
            @QueryParam("limit") int limit);
}
