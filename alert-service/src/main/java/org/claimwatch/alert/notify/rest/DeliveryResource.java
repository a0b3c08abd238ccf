package org.claimwatch.alert.notify.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.claimwatch.alert.app.DeadLetters;
import org.claimwatch.http.caller.Caller;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Deliveries that were given up. */
@Path("/deliveries")
@Tag(name = "Notifications")
class DeliveryResource {
    private final DeadLetters deadLetters;
    private final SecurityIdentity identity;

    DeliveryResource(DeadLetters deadLetters, SecurityIdentity identity) {
        this.deadLetters = deadLetters;
        this.identity = identity;
    }

    @POST
    @Path("/{id}/retry")
    @RolesAllowed(Role.OPERATOR)
    @ResponseStatus(202)
    @Operation(
            summary = "Try a dead letter again",
            description = "As if it were new, but with the Message-ID and Idempotency-Key that it always had.")
    @APIResponse(responseCode = "202", description = "It is due now")
    @APIResponse(responseCode = "404", description = "There is no such delivery that the caller may see")
    @APIResponse(responseCode = "409", description = "It was delivered, or is being tried")
    public Uni<Void> retry(@RestPath String id) {
        UUID delivery = Parameter.uuid("id", id);
        return deadLetters
                .retry(Caller.of(identity), delivery)
                .invoke(retry -> {
                    switch (retry) {
                        case DUE -> {}
                        case NOT_DEAD -> throw ProblemException.conflict("id", "it was delivered, or is being tried");
                        case UNKNOWN -> throw ProblemException.notFound("no such delivery");
                    }
                })
                .replaceWithVoid();
    }
}
