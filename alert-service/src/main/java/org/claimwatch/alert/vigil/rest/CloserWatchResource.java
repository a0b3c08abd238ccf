package org.claimwatch.alert.vigil.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.claimwatch.alert.app.CloserWatches;
import org.claimwatch.alert.vigil.CloserWatch;
import org.claimwatch.http.caller.Caller;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Closer watches, after an incident. */
@Path("/watches/{id}/closer-watch")
@Tag(name = "Watches")
@Produces(MediaType.APPLICATION_JSON)
class CloserWatchResource {
    private final CloserWatches closerWatches;
    private final SecurityIdentity identity;

    CloserWatchResource(CloserWatches closerWatches, SecurityIdentity identity) {
        this.closerWatches = closerWatches;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Role.PRESS, Role.ANALYST, Role.OPERATOR})
    @Operation(summary = "The closer watch on a place")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is none that the caller may see")
    public Uni<CloserWatch> get(@RestPath String id) {
        return closerWatches.of(Caller.of(identity), Parameter.uuid("id", id)).map(CloserWatchResource::orNotFound);
    }

    @PUT
    @RolesAllowed({Role.OPERATOR, Role.ANALYST})
    @Operation(
            summary = "Watch a place more closely, after an incident",
            description =
                    "For 30 days from now, with a note every morning and more frequent visits to leak sites. A week"
                            + " before its end its receivers are asked whether to renew it, which is the same call.")
    @APIResponse(responseCode = "200", description = "It holds, until when it says")
    @APIResponse(responseCode = "404", description = "There is no such watch that the caller may see")
    public Uni<CloserWatch> begin(@RestPath String id) {
        return closerWatches
                .begin(Caller.of(identity), Parameter.uuid("id", id))
                .map(CloserWatchResource::orNotFound);
    }

    @DELETE
    @RolesAllowed({Role.OPERATOR, Role.ANALYST})
    @ResponseStatus(204)
    @Operation(summary = "End it before its time")
    @APIResponse(responseCode = "204", description = "It is over")
    @APIResponse(responseCode = "404", description = "There is none that the caller may see")
    public Uni<Void> end(@RestPath String id) {
        return closerWatches
                .end(Caller.of(identity), Parameter.uuid("id", id))
                .invoke(ended -> {
                    if (!ended) {
                        throw ProblemException.notFound("no such closer watch");
                    }
                })
                .replaceWithVoid();
    }

    private static CloserWatch orNotFound(Optional<CloserWatch> found) {
        return found.orElseThrow(() -> ProblemException.notFound("no such closer watch"));
    }
}
