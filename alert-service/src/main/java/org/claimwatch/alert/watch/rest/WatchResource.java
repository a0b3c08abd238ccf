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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimwatch.alert.app.Backtesting;
import org.claimwatch.alert.app.Database;
import org.claimwatch.alert.app.Entitling;
import org.claimwatch.alert.app.Ids;
import org.claimwatch.alert.app.Matching;
import org.claimwatch.alert.app.Owners;
import org.claimwatch.alert.app.Places;
import org.claimwatch.alert.app.Watching;
import org.claimwatch.alert.notify.Weakness;
import org.claimwatch.alert.notify.postgres.ReceiverStore;
import org.claimwatch.alert.report.NamedClaim;
import org.claimwatch.alert.watch.SetAside;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.postgres.WatchStore;
import org.claimwatch.http.caller.Caller;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
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

    /**
     * @param matches claims of the past that name the place; no mail tells of them
     * @param matchedUpTo the feed's event up to which that holds; all after it are matched as they come
     */
    record BegunWatch(@JsonUnwrapped Watch watch, List<NamedClaim> matches, String matchedUpTo) {}

    /** @param weaknesses why it is not sure that anybody can be told of what is found; none is as it should be */
    record WatchView(@JsonUnwrapped Watch watch, Set<Weakness> weaknesses) {}

    private final Watching watching;
    private final Entitling entitling;
    private final Matching matching;
    private final Backtesting backtesting;
    private final ReceiverStore receivers;
    private final Places places;
    private final Database database;
    private final WatchStore watches;
    private final SecurityIdentity identity;
    private final Ids ids;
    private final InstantSource clock;

    WatchResource(
            Watching watching,
            Entitling entitling,
            Matching matching,
            Backtesting backtesting,
            ReceiverStore receivers,
            Places places,
            Database database,
            WatchStore watches,
            SecurityIdentity identity,
            Ids ids,
            InstantSource clock) {
        this.watching = watching;
        this.entitling = entitling;
        this.matching = matching;
        this.backtesting = backtesting;
        this.receivers = receivers;
        this.places = places;
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
                    + " from now on does. Where proof is required, POST /watch-applications instead, or vouch for it.")
    @APIResponse(responseCode = "201", description = "It is watched from now on")
    @APIResponse(responseCode = "400", description = "A field is not as it should be; the problem names it")
    @APIResponse(responseCode = "409", description = "The owner watches that place already")
    public Uni<RestResponse<BegunWatch>> begin(@Valid @NotNull NewWatch body) {
        Watch watch = watch(body);
        Optional<String> vouch = entitling.word(caller(), body.vouch());
        return watching.begin(watch)
                .call(() -> entitling.vouched(caller(), watch, vouch))
                .map(begun -> switch (begun) {
                    case Watching.Begun.Now now ->
                        RestResponse.ResponseBuilder.create(
                                        RestResponse.Status.CREATED,
                                        new BegunWatch(now.watch(), now.claims(), now.matchedUpTo()))
                                .location(URI.create("/watches/" + now.watch().id()))
                                .build();
                    case Watching.Begun.Already already ->
                        throw ProblemException.conflict(
                                watch.code() == null ? "name" : "code", "the owner has a watch of that place already");
                });
    }

    private Watch watch(NewWatch body) {
        return body.toWatch(ids.get(), Owners.of(caller(), body.owner()), clock.instant(), places.byCode(body.code()));
    }

    @POST
    @Path("/backtest")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "What a watch would have found so far",
            description =
                    "Runs it over all claims known, and keeps nothing: neither the watch nor its matches. Where the owner"
                            + " watches that place already, each claim comes with a person's newest verdict.")
    @APIResponse(responseCode = "200", description = "The claims, with tier and evidence")
    public Uni<List<NamedClaim>> backtest(@Valid @NotNull NewWatch body) {
        return backtesting.of(watch(body));
    }

    @GET
    @RolesAllowed({Role.PRESS, Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "Watches by id",
            description =
                    "Those of the caller's owner; all for analysts. The next page begins after the last id of this one.")
    public Uni<List<WatchView>> list(@RestQuery @Nullable String after, @RestQuery @Nullable String limit) {
        UUID afterId = after == null ? null : Parameter.uuid("after", after);
        int count = Parameter.integer("limit", limit, 1, MAX_PAGE, PAGE);
        Caller caller = caller();
        return database.transaction(
                session -> watches.list(session, caller, afterId, count).flatMap(found -> views(session, found)));
    }

    @GET
    @Path("/set-aside")
    @RolesAllowed({Role.PRESS, Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "Watches that could not be read or judged",
            description =
                    "As this replica saw since it read the watches last. What names one of them is a match at POSSIBLE"
                            + " with the rule NOT_JUDGED; one that could not be read at all is not matched. Remove it and make it"
                            + " anew.")
    public List<SetAside> setAside() {
        return matching.setAside(caller());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.PRESS, Role.ANALYST, Role.OPERATOR})
    @Operation(summary = "A watch")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is none that the caller may see")
    public Uni<WatchView> get(@RestPath String id) {
        UUID watchId = Parameter.uuid("id", id);
        Caller caller = caller();
        return database.transaction(session -> watches.find(session, caller, watchId)
                        .flatMap(found -> views(session, found.stream().toList())))
                .map(found -> found.stream().findFirst().orElseThrow(() -> ProblemException.notFound("no such watch")));
    }

    private Uni<List<WatchView>> views(Mutiny.Session session, List<Watch> found) {
        Set<String> owners = found.stream().map(Watch::owner).collect(Collectors.toSet());
        return receivers.ofOwners(session, owners).map(all -> found.stream()
                .map(watch -> new WatchView(watch, Weakness.of(watch, all)))
                .toList());
    }

    @POST
    @Path("/{id}/likely-domains/{domain}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Say whether a guessed domain is the authority's own",
            description =
                    "One that is becomes a domain of the watch, and names it as EXACT from then on; one that is not is"
                            + " no longer guessed. All claims so far are judged again. It is kept who said so.")
    @APIResponse(responseCode = "200", description = "The watch as it is now")
    @APIResponse(responseCode = "404", description = "There is no such watch that the caller may see, or no such guess")
    public Uni<Watch> decide(@RestPath String id, @RestPath String domain, @Valid @NotNull GuessDecision body) {
        return watching.decideGuess(caller(), Parameter.uuid("id", id), domain, body.own())
                .map(decided -> decided.orElseThrow(() -> ProblemException.notFound("no such watch or guess")));
    }

    /** @param own whether it is the authority's own */
    record GuessDecision(@NotNull Boolean own) {}

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
