package org.claimwatch.alert.gazetteer.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.claimwatch.alert.app.Places;
import org.claimwatch.alert.app.Places.Found;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The register of places. */
@Path("/gazetteer")
@Tag(name = "Gazetteer")
@Produces(MediaType.APPLICATION_JSON)
class GazetteerResource {
    /** A person looks through them. */
    private static final int MAX_PLACES = 100;

    private static final int PLACES = 20;
    private static final int MAX_QUERY = 200;

    private final Places places;

    GazetteerResource(Places places) {
        this.places = places;
    }

    @GET
    @RolesAllowed({Role.PRESS, Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "Places by the beginning of their name, or by code",
            description =
                    "With those that share the name. The domains are guesses: they become a watch's when somebody who"
                            + " knows has put them there.")
    public List<Found> search(@RestQuery @Nullable String q, @RestQuery @Nullable String limit) {
        if (q == null || q.isBlank() || q.length() > MAX_QUERY) {
            throw ProblemException.badRequest("q", "q must have 1 to " + MAX_QUERY + " characters");
        }
        return places.search(q.strip(), Parameter.integer("limit", limit, 1, MAX_PLACES, PLACES));
    }
}
