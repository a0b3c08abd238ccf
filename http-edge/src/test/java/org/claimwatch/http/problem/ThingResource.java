package org.claimwatch.http.problem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.claimwatch.http.keys.Role;
import org.jboss.resteasy.reactive.RestQuery;

/** An endpoint that can fail in each way. */
@Path("/things")
@RolesAllowed(Role.OPERATOR)
public class ThingResource {
    public record Part(@NotBlank String name) {}

    public record Thing(
            @NotBlank String name,
            @Min(1) int size,
            List<@NotBlank String> aliases,
            List<@Valid Part> parts,
            Instant since) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Thing post(@Valid @NotNull Thing body) {
        return body;
    }

    @GET
    public String get(@RestQuery String limit, @RestQuery String at, @RestQuery String within) {
        Parameter.instant("at", at);
        Parameter.duration("within", within);
        return "limit " + Parameter.integer("limit", limit, 1, 1000, 100);
    }

    @GET
    @Path("/{id}")
    public String get(String id) {
        throw ProblemException.notFound("there is no thing " + Parameter.uuid("id", id));
    }

    @GET
    @Path("/rows")
    public String rows() {
        throw ProblemException.badRequest(
                "1 row cannot be taken", List.of(new Problem.FieldError(12, "mirror", "has no host")));
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("a secret");
    }
}
