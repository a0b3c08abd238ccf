package org.claimwatch.crawler.coverage.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.claimwatch.crawler.coverage.postgres.ExclusionStore;
import org.claimwatch.http.caller.Caller;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestPath;

@Path("/sites/{id}/exclusion")
@Tag(name = "Coverage")
@RolesAllowed(Role.OPERATOR)
class ExclusionResource {
    private final Mutiny.SessionFactory sessions;
    private final ExclusionStore exclusions;
    private final SecurityIdentity identity;

    ExclusionResource(Mutiny.SessionFactory sessions, ExclusionStore exclusions, SecurityIdentity identity) {
        this.sessions = sessions;
        this.exclusions = exclusions;
        this.identity = identity;
    }

    @PUT
    @Operation(
            summary = "Have a site visited no more",
            description =
                    "It stays in the account of coverage, as EXCLUDED, with who said so and why; past instants stay as"
                            + " they were. In place of an exclusion that is in force.")
    @APIResponse(responseCode = "204", description = "It is excluded; a visit under way ends as it would have")
    @APIResponse(responseCode = "400", description = "There is no reason, or a long one; the problem names the field")
    @APIResponse(responseCode = "404", description = "No such site is watched")
    public Uni<Void> exclude(@RestPath String id, @NotNull @Valid NewExclusion exclusion) {
        UUID site = Parameter.uuid("id", id);
        String by = Caller.of(identity).owner();
        return sessions.withTransaction(session -> exclusions.exclude(session, site, by, exclusion.reason()))
                .invoke(found -> {
                    if (!found) {
                        throw ProblemException.notFound("no such site");
                    }
                })
                .replaceWithVoid();
    }

    @DELETE
    @Operation(summary = "Have an excluded site visited again")
    @APIResponse(responseCode = "204", description = "It is due when it was")
    @APIResponse(responseCode = "404", description = "It is not excluded")
    public Uni<Void> include(@RestPath String id) {
        UUID site = Parameter.uuid("id", id);
        return sessions.withTransaction(session -> exclusions.end(session, site))
                .invoke(ended -> {
                    if (!ended) {
                        throw ProblemException.notFound("the site is not excluded");
                    }
                })
                .replaceWithVoid();
    }
}
