package org.claimwatch.alert.vigil.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** How often crawler-service visits. */
@RegisterRestClient(configKey = "crawler-coverage")
interface CrawlerPace {
    record Hasten(Faster faster) {}

    record Faster(Duration every, Instant until) {}

    @PUT
    @Path("/faster")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Void> hasten(@HeaderParam("X-API-Key") String key, Hasten body);
}
