package org.claimwatch.alert.intake.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.app.Database;
import org.claimwatch.alert.intake.ParkedEvent;
import org.claimwatch.alert.intake.postgres.ParkedEventStore;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Events that could not be read. While one is here, no report says that nothing was found. */
@Path("/parked-events")
@Tag(name = "Parked events")
@Produces(MediaType.APPLICATION_JSON)
class ParkedEventResource {
    /** More than a person looks through at once; each that is set aside makes room for the next. */
    private static final int MAX = 100;

    private final Database database;
    private final ParkedEventStore parked;

    ParkedEventResource(Database database, ParkedEventStore parked) {
        this.database = database;
        this.parked = parked;
    }

    @GET
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @Operation(summary = "Events of the feed that could not be read, the oldest 100")
    public Uni<List<ParkedEvent>> list() {
        return database.transaction(session -> parked.list(session, MAX));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.OPERATOR)
    @ResponseStatus(204)
    @Operation(summary = "Set one aside that a person has looked at")
    @APIResponse(responseCode = "204", description = "It holds up no report any more")
    @APIResponse(responseCode = "404", description = "There is none with that id")
    public Uni<Void> remove(@RestPath String id) {
        UUID eventId = Parameter.uuid("id", id);
        return database.transaction(session -> parked.remove(session, eventId))
                .invoke(removed -> {
                    if (!removed) {
                        throw ProblemException.notFound("no such event");
                    }
                })
                .replaceWithVoid();
    }
}
