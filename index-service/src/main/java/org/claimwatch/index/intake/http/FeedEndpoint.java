package org.claimwatch.index.intake.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** crawler-service's feed (http-feeds.org), as far as we call it. */
@RegisterRestClient(configKey = "crawler")
@Path("/feed/claims")
interface FeedEndpoint {
    /**
     * @param lastEventId null for the beginning
     * @param timeout how many milliseconds to hold the request open when there is nothing yet
     * @param limit the most events to answer
     * @return a JSON array; as bytes, so that one event that cannot be read does not take the others with it
     * @throws jakarta.ws.rs.WebApplicationException if the answer is not 2xx
     */
    @GET
    @Produces("application/cloudevents-batch+json")
    byte[] after(
            @HeaderParam("X-API-Key") @Nullable String key,
            @QueryParam("lastEventId") @Nullable String lastEventId,
            @QueryParam("timeout") long timeout,
            @QueryParam("limit") int limit);
}
