package org.claimwatch.alert.watch.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.app.Database;
import org.claimwatch.alert.app.Ids;
import org.claimwatch.alert.app.Owners;
import org.claimwatch.alert.app.Watching;
import org.claimwatch.alert.report.NamedClaim;
import org.claimwatch.alert.watch.InvalidWatch;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.postgres.WatchStore;
import org.claimwatch.http.caller.Caller;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Watches: who wants to know about which place. */
@Path("/watches")
@Tag(name = "Watches")
@Produces(MediaType.APPLICATION_JSON)
class WatchResource {
    private static final int MAX_PAGE = 1_000;
    private static final int PAGE = 100;

    /** @param owner whose it shall be; the caller's own if absent */
    record NewWatch(
            @NotNull String name,
            @NotNull String country,
            @NotNull String kind,
            @Nullable String code,
            @Nullable String region,
            @Nullable List<@NotNull String> aliases,
            @Nullable List<@NotNull String> domains,
            @Nullable String owner) {
        Watch toWatch(UUID id, String ownerOfIt, Instant now) {
            try {
                return new Watch(
                        id, ownerOfIt, name, country, kind, code, region, orNone(aliases), orNone(domains), now);
            } catch (InvalidWatch e) {
                throw ProblemException.badRequest(e.field(), e.getMessage());
            }
        }

        private static List<String> orNone(@Nullable List<String> given) {
            return given == null ? List.of() : given;
        }
    }

    /** @param matches claims of the past that name the place; no mail tells of them */
    record BegunWatch(@JsonUnwrapped Watch watch, List<NamedClaim> matches) {}

    private final Watching watching;
    private final Database database;
    private final WatchStore watches;
    private final SecurityIdentity identity;
    private final Ids ids;
    private final InstantSource clock;

    WatchResource(
            Watching watching,
            Database database,
            WatchStore watches,
            SecurityIdentity identity,
            Ids ids,
            InstantSource clock) {
        this.watching = watching;
        this.database = database;
        this.watches = watches;
        this.identity = identity;
        this.ids = ids;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Watch a place",
            description = "Answers at once with the claims already known that name it. They send no mail: what is found"
                    + " from now on does.")
    @APIResponse(responseCode = "201", description = "It is watched from now on")
    @APIResponse(responseCode = "400", description = "A field is not as it should be; the problem names it")
    @APIResponse(responseCode = "409", description = "The owner watches that place already")
    public Uni<RestResponse<BegunWatch>> begin(@Valid @NotNull NewWatch body) {
        Watch watch = body.toWatch(ids.get(), Owners.of(caller(), body.owner()), clock.instant());
        return watching.begin(watch).map(begun -> switch (begun) {
            case Watching.Begun.Now now ->
                RestResponse.ResponseBuilder.create(
                                RestResponse.Status.CREATED, new BegunWatch(now.watch(), now.claims()))
                        .location(URI.create("/watches/" + now.watch().id()))
                        .build();
            case Watching.Begun.Already already ->
                throw ProblemException.conflict(
                        watch.code() == null ? "name" : "code", "the owner has a watch of that place already");
        });
    }

    @GET
    @RolesAllowed({Role.PRESS, Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "Watches by id",
            description =
                    "Those of the caller's owner; all for analysts. The next page begins after the last id of this one.")
    public Uni<List<Watch>> list(@RestQuery @Nullable String after, @RestQuery @Nullable String limit) {
        UUID afterId = after == null ? null : Parameter.uuid("after", after);
        int count = Parameter.integer("limit", limit, 1, MAX_PAGE, PAGE);
        Caller caller = caller();
        return database.transaction(session -> watches.list(session, caller, afterId, count));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.PRESS, Role.ANALYST, Role.OPERATOR})
    @Operation(summary = "A watch")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is none that the caller may see")
    public Uni<Watch> get(@RestPath String id) {
        UUID watchId = Parameter.uuid("id", id);
        Caller caller = caller();
        return database.transaction(session -> watches.find(session, caller, watchId))
                .map(found -> found.orElseThrow(() -> ProblemException.notFound("no such watch")));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.OPERATOR)
    @ResponseStatus(204)
    @Operation(
            summary = "End a watch",
            description = "With its matches and notifications; mail under way may still arrive.")
    @APIResponse(responseCode = "204", description = "It is no longer watched")
    @APIResponse(responseCode = "404", description = "There is none that the caller may see")
    public Uni<Void> end(@RestPath String id) {
        return watching.end(caller(), Parameter.uuid("id", id))
                .invoke(ended -> {
                    if (!ended) {
                        throw ProblemException.notFound("no such watch");
                    }
                })
                .replaceWithVoid();
    }

    private Caller caller() {
        return Caller.of(identity);
    }
}
