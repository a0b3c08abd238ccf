package org.claimwatch.crawler.site.roster.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.postgres.RegisterStore;
import org.claimwatch.crawler.site.roster.RosterSource;
import org.claimwatch.crawler.site.roster.postgres.SourceStore;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestPath;

@Path("/rosters")
@Tag(name = "Rosters")
class RosterResource {
    private final Mutiny.SessionFactory sessions;
    private final SourceStore sources;
    private final RegisterStore register;

    RosterResource(Mutiny.SessionFactory sessions, SourceStore sources, RegisterStore register) {
        this.sessions = sessions;
        this.sources = sources;
        this.register = register;
    }

    @GET
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @Operation(summary = "The rosters that are read on a schedule")
    @APIResponse(responseCode = "200", description = "All of them, with what became of the last reading")
    public Uni<List<RosterView>> list() {
        return sessions.withSession(sources::all)
                .map(found -> found.stream().map(RosterView::of).toList());
    }

    @POST
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Read a roster on a schedule",
            description = "It is read at once, and then regularly. Its difference waits for approval unless it applies"
                    + " itself.")
    @APIResponseSchema(value = RosterView.class, responseCode = "201", responseDescription = "The roster")
    @APIResponse(responseCode = "400", description = "A field is not what it should be; the problem names it")
    @APIResponse(responseCode = "409", description = "It is read already, or its host is neither an onion nor listed")
    public Uni<Response> add(@NotNull @Valid RosterBody roster) {
        RosterSource source = roster.source(UUID.randomUUID());
        return sessions.withTransaction(session -> save(session, source))
                .map(view -> Response.created(URI.create("/rosters/" + source.id()))
                        .entity(view)
                        .build());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @Operation(summary = "A roster that is read on a schedule")
    @APIResponse(responseCode = "200", description = "The roster")
    @APIResponse(responseCode = "400", description = "The id is no UUID")
    @APIResponse(responseCode = "404", description = "There is no such roster")
    public Uni<RosterView> get(@RestPath String id) {
        UUID roster = Parameter.uuid("id", id);
        return sessions.withSession(session -> view(session, roster));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Change a roster", description = "It is read at once; what waited of it no longer does.")
    @APIResponse(responseCode = "200", description = "The roster as it is now")
    @APIResponse(responseCode = "400", description = "A field is not what it should be; the problem names it")
    @APIResponse(responseCode = "404", description = "There is no such roster")
    @APIResponse(responseCode = "409", description = "As for a new roster")
    public Uni<RosterView> replace(@RestPath String id, @NotNull @Valid RosterBody roster) {
        UUID known = Parameter.uuid("id", id);
        RosterSource source = roster.source(known);
        return sessions.withTransaction(session -> view(session, known).chain(() -> save(session, source)));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Read a roster no longer", description = "What came of it stays.")
    @APIResponse(responseCode = "204", description = "It is no longer read")
    @APIResponse(responseCode = "400", description = "The id is no UUID")
    @APIResponse(responseCode = "404", description = "There is no such roster")
    public Uni<Void> delete(@RestPath String id) {
        UUID roster = Parameter.uuid("id", id);
        return sessions.withTransaction(session -> sources.delete(session, roster))
                .invoke(found -> require(found, roster))
                .replaceWithVoid();
    }

    @POST
    @Path("/{id}/readings")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Read a roster now")
    @APIResponse(responseCode = "202", description = "It is due")
    @APIResponse(responseCode = "400", description = "The id is no UUID")
    @APIResponse(responseCode = "404", description = "There is no such roster")
    public Uni<Response> read(@RestPath String id) {
        UUID roster = Parameter.uuid("id", id);
        return sessions.withTransaction(session -> sources.readNow(session, roster))
                .invoke(found -> require(found, roster))
                .map(found -> Response.accepted().build());
    }

    private Uni<RosterView> save(Mutiny.Session session, RosterSource source) {
        Mirror address = source.address();
        return register.lock(session)
                .invoke(known -> {
                    if (address != null && !known.allows(address)) {
                        throw ProblemException.conflict("location", address.host() + " is not a listed host");
                    }
                })
                .chain(() -> sources.save(session, source))
                .invoke(saved -> {
                    if (!saved) {
                        throw ProblemException.conflict("location", "is read already");
                    }
                })
                .chain(() -> view(session, source.id()));
    }

    private Uni<RosterView> view(Mutiny.Session session, UUID id) {
        return sources.find(session, id)
                .onItem()
                .ifNull()
                .failWith(() -> notFound(id))
                .map(RosterView::of);
    }

    private static void require(boolean found, UUID id) {
        if (!found) {
            throw notFound(id);
        }
    }

    static ProblemException notFound(UUID id) {
        return ProblemException.notFound("there is no roster " + id);
    }
}
