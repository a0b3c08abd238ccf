package org.claimwatch.index.rebuild.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.claimwatch.index.rebuild.IndexState;
import org.claimwatch.index.rebuild.elasticsearch.Rebuilds;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /index}: how it stands, and having it rebuilt. */
@Path("/index")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Index", description = "How the index stands, and having it filled anew.")
@APIResponse(responseCode = "401", description = "no valid API key")
@APIResponse(responseCode = "403", description = "the key's roles do not allow this")
@APIResponse(responseCode = "503", description = "Elasticsearch does not answer; trying again may help")
public class IndexResource {
    private final Rebuilds rebuilds;

    IndexResource(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @GET
    @RolesAllowed({Role.OPERATOR, Role.ANALYST})
    @Operation(
            summary = "How the index stands",
            description =
                    "How far it has followed the feed, how far a rebuild is, and how many events could not be indexed.")
    @APIResponse(responseCode = "200", description = "next is null when no rebuild runs")
    public IndexState state() throws IOException {
        return rebuilds.state();
    }

    @POST
    @Path("/rebuild")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Fill a new index from the feed's beginning",
            description =
                    "Searches see the present one until the new one holds all that it has, and then the new one, in one step. "
                            + "Where a rebuild runs already, this changes nothing. It goes on after a restart of the service.")
    @APIResponse(
            responseCode = "202",
            description = "it is being filled; GET /index tells how far",
            content = @Content(schema = @Schema(implementation = IndexState.class)))
    public Response rebuild() throws IOException {
        rebuilds.begin();
        return Response.accepted(rebuilds.state()).build();
    }

    @DELETE
    @Path("/rebuild")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Cancel a rebuild", description = "The present index stays as it is.")
    @APIResponse(responseCode = "204", description = "it is cancelled")
    @APIResponse(responseCode = "404", description = "no rebuild runs")
    public void cancel() throws IOException {
        if (!rebuilds.cancel()) {
            throw ProblemException.notFound("no rebuild runs");
        }
    }

    @GET
    @Path("/parked")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Events that could not be indexed", description = "The newest first, each with the reason.")
    @APIResponse(responseCode = "200", description = "all of them are counted, up to limit are shown")
    @APIResponse(responseCode = "400", description = "limit is no number from 1 to 100")
    public IndexState.Parked parked(
            @RestQuery
                    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    @Nullable
                    String limit)
            throws IOException {
        return rebuilds.parked(Parameter.integer("limit", limit, 1, 100, 20));
    }
}
