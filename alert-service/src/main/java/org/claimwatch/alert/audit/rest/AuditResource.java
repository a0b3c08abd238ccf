package org.claimwatch.alert.audit.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.app.Database;
import org.claimwatch.alert.audit.Deed;
import org.claimwatch.alert.audit.postgres.Trail;
import org.claimwatch.http.caller.Caller;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The audit trail. */
@Path("/audit")
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {
    private static final int MAX_PAGE = 1_000;
    private static final int PAGE = 100;

    private final Database database;
    private final Trail trail;
    private final SecurityIdentity identity;

    AuditResource(Database database, Trail trail, SecurityIdentity identity) {
        this.database = database;
        this.trail = trail;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "Who did what, the newest first",
            description =
                    "On rows of the caller's owner; on all for analysts. The next page begins after the last id of"
                            + " this one.")
    public Uni<List<Deed>> list(@RestQuery @Nullable String after, @RestQuery @Nullable String limit) {
        UUID afterId = after == null ? null : Parameter.uuid("after", after);
        int count = Parameter.integer("limit", limit, 1, MAX_PAGE, PAGE);
        Caller caller = Caller.of(identity);
        return database.transaction(session -> trail.list(session, caller, afterId, count));
    }
}
