package org.claimwatch.crawler.site.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.util.Objects;
import org.claimwatch.crawler.site.Pace;
import org.claimwatch.crawler.site.postgres.GroupStore;
import org.claimwatch.http.keys.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.ResponseStatus;

/** A faster pace for everything at once, which alert-service asks for after an incident. */
@Path("/faster")
@Tag(name = "Groups")
class FasterResource {
    record Hasten(@NotNull @Valid FasterBody faster) {}

    private final Mutiny.SessionFactory sessions;
    private final GroupStore groups;
    private final InstantSource clock;

    FasterResource(Mutiny.SessionFactory sessions, GroupStore groups, InstantSource clock) {
        this.sessions = sessions;
        this.groups = groups;
        this.clock = clock;
    }

    @PUT
    @RolesAllowed({Role.SERVICE, Role.OPERATOR})
    @ResponseStatus(204)
    @Operation(
            summary = "Visit all groups' sites faster for a while",
            description =
                    "A group that is visited as fast already, or as long, keeps what it has. Asked again it changes nothing.")
    @APIResponse(responseCode = "204", description = "It counts from each site's next visit on")
    @APIResponse(responseCode = "400", description = "A field is not what it should be; the problem names it")
    public Uni<Void> hasten(@NotNull @Valid Hasten body) {
        Pace.Faster faster = Objects.requireNonNull(
                FasterBody.pace(null, body.faster(), clock.instant()).faster());
        return sessions.withTransaction(session -> groups.hasten(session, faster));
    }
}
