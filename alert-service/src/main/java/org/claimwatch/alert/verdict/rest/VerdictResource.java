package org.claimwatch.alert.verdict.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.app.Database;
import org.claimwatch.alert.app.Judging;
import org.claimwatch.alert.verdict.Opinion;
import org.claimwatch.alert.verdict.Precision;
import org.claimwatch.alert.verdict.Verdict;
import org.claimwatch.alert.verdict.postgres.VerdictStore;
import org.claimwatch.http.caller.Caller;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Verdicts on matches. */
@Path("/matches")
@Tag(name = "Matches")
@Produces(MediaType.APPLICATION_JSON)
class VerdictResource {
    record NewVerdict(
            @NotNull Opinion opinion,
            @Size(max = Verdict.MAX_NOTE) @Nullable String note) {}

    private final Judging judging;
    private final Database database;
    private final VerdictStore verdicts;
    private final SecurityIdentity identity;

    VerdictResource(Judging judging, Database database, VerdictStore verdicts, SecurityIdentity identity) {
        this.judging = judging;
        this.database = database;
        this.verdicts = verdicts;
        this.identity = identity;
    }

    @POST
    @Path("/{id}/verdict")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PRESS, Role.ANALYST, Role.OPERATOR})
    @ResponseStatus(201)
    @Operation(
            summary = "Say whether the authority is meant",
            description =
                    "ABOUT_US tells what was kept back, NOT_US and RECYCLED keep it, and tell who was told already;"
                            + " UNCLEAR tells it as that. The newest verdict of a match holds.")
    @APIResponse(responseCode = "201", description = "The verdict holds")
    @APIResponse(responseCode = "404", description = "There is no such match that the caller may see")
    public Uni<Verdict> judge(@RestPath String id, @Valid @NotNull NewVerdict body) {
        UUID match = Parameter.uuid("id", id);
        return judging.judge(Caller.of(identity), match, body.opinion(), body.note())
                .map(verdict -> verdict.orElseThrow(() -> ProblemException.notFound("no such match")));
    }

    @GET
    @Path("/precision")
    @RolesAllowed({Role.PRESS, Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "How often each tier was right, by the verdicts",
            description = "Of the matches of the caller's owner that were judged; of all for analysts.")
    public Uni<List<Precision>> precision() {
        Caller caller = Caller.of(identity);
        return database.transaction(session -> verdicts.newest(session, caller)).map(Precision::of);
    }
}
