package org.claimwatch.crawler.claim.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.postgres.ClaimStore;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestPath;

@Path("/claims")
@Tag(name = "Claims")
class ClaimResource {
    private final Mutiny.SessionFactory sessions;
    private final ClaimStore claims;

    ClaimResource(Mutiny.SessionFactory sessions, ClaimStore claims) {
        this.sessions = sessions;
        this.claims = claims;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.ANALYST)
    @Operation(summary = "A claim as it stands now", description = "The group's word, unverified.")
    @APIResponse(responseCode = "200", description = "The claim")
    @APIResponse(responseCode = "404", description = "There is no such claim")
    public Uni<Claim> get(@RestPath String id) {
        UUID claimId = Parameter.uuid("id", id);
        return sessions.withSession(session -> claims.find(session, claimId))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("there is no claim " + claimId));
    }
}
