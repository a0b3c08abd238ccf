package org.claimwatch.alert.notify.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.claimwatch.alert.app.TellingChoice;
import org.claimwatch.alert.notify.Release;
import org.claimwatch.http.caller.Caller;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How a watch is told. */
@Path("/watches/{id}/telling")
@Tag(name = "Watches")
@Produces(MediaType.APPLICATION_JSON)
class TellingResource {
    /** @param release DIRECT, or AFTER_REVIEW: after a verdict, and without one after a quarter of an hour */
    record Telling(@NotNull Release release) {}

    private final TellingChoice choice;
    private final SecurityIdentity identity;

    TellingResource(TellingChoice choice, SecurityIdentity identity) {
        this.choice = choice;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Role.PRESS, Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "How a watch is told",
            description = "Without a choice it is AFTER_REVIEW where the owner has analysts, else DIRECT.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such watch that the caller may see")
    public Uni<Telling> get(@RestPath String id) {
        return choice.of(Caller.of(identity), Parameter.uuid("id", id))
                .map(release -> new Telling(release.orElseThrow(() -> ProblemException.notFound("no such watch"))));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Choose how a watch is told", description = "It holds for what is found from now on.")
    @APIResponse(responseCode = "200", description = "It holds")
    @APIResponse(responseCode = "404", description = "There is no such watch that the caller may see")
    public Uni<Telling> put(@RestPath String id, @Valid @NotNull Telling body) {
        UUID watch = Parameter.uuid("id", id);
        return choice.choose(Caller.of(identity), watch, body.release()).map(chosen -> {
            if (!chosen) {
                throw ProblemException.notFound("no such watch");
            }
            return body;
        });
    }
}
