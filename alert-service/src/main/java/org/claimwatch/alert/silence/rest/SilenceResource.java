package org.claimwatch.alert.silence.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.app.Database;
import org.claimwatch.alert.app.Ids;
import org.claimwatch.alert.app.Owners;
import org.claimwatch.alert.app.Silencing;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.silence.InvalidSilence;
import org.claimwatch.alert.silence.Silence;
import org.claimwatch.alert.silence.postgres.SilenceStore;
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
import org.jspecify.annotations.Nullable;

/** Silences: what nobody is told of for a time. */
@Path("/silences")
@Tag(name = "Silences")
@Produces(MediaType.APPLICATION_JSON)
class SilenceResource {
    private static final int MAX_PAGE = 1_000;
    private static final int PAGE = 100;

    /**
     * @param watch only matches of that watch; all if absent
     * @param tier only matches of that tier and below; all if absent
     * @param startsAt now if absent
     * @param owner whose it shall be; the caller's own if absent
     */
    record NewSilence(
            @Nullable UUID watch,
            @Size(min = 1, max = 200) @Nullable String group,
            @Nullable UUID claim,
            @Nullable Tier tier,
            @Nullable Instant startsAt,
            @NotNull Instant endsAt,
            @NotNull String comment,
            @Nullable String owner) {
        Silence toSilence(UUID id, Caller caller, Instant now) {
            try {
                return new Silence(
                        id,
                        Owners.of(caller, owner),
                        watch,
                        group,
                        claim,
                        tier,
                        startsAt == null ? now : startsAt,
                        endsAt,
                        caller.id(),
                        comment);
            } catch (InvalidSilence e) {
                throw ProblemException.badRequest(e.field(), e.getMessage());
            }
        }
    }

    record SilenceView(@JsonUnwrapped Silence silence, Silence.State state) {}

    private final Silencing silencing;
    private final Database database;
    private final SilenceStore silences;
    private final SecurityIdentity identity;
    private final Ids ids;
    private final InstantSource clock;

    SilenceResource(
            Silencing silencing,
            Database database,
            SilenceStore silences,
            SecurityIdentity identity,
            Ids ids,
            InstantSource clock) {
        this.silencing = silencing;
        this.database = database;
        this.silences = silences;
        this.identity = identity;
        this.ids = ids;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @ResponseStatus(201)
    @Operation(
            summary = "Tell nobody of some matches for a time",
            description =
                    "They are found, kept and shown as ever, and the report speaks of them. What was silenced is not"
                            + " told afterwards.")
    @APIResponse(responseCode = "201", description = "It holds from its start on")
    @APIResponse(responseCode = "400", description = "A field is not as it should be; the problem names it")
    @APIResponse(responseCode = "404", description = "There is no such watch that the caller may see")
    public Uni<SilenceView> begin(@Valid @NotNull NewSilence body) {
        Caller caller = Caller.of(identity);
        Silence silence = body.toSilence(ids.get(), caller, clock.instant());
        return silencing.begin(caller, silence).map(begun -> {
            if (!begun) {
                throw ProblemException.notFound("no such watch");
            }
            return view(silence);
        });
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @Operation(summary = "End a silence now", description = "It stays in the list, ended.")
    @APIResponse(responseCode = "200", description = "It has ended")
    @APIResponse(responseCode = "404", description = "There is none that the caller may see")
    public Uni<SilenceView> end(@RestPath String id) {
        return silencing
                .end(Caller.of(identity), Parameter.uuid("id", id))
                .map(ended -> view(ended.orElseThrow(() -> ProblemException.notFound("no such silence"))));
    }

    @GET
    @RolesAllowed({Role.PRESS, Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "Silences, the newest first, those that ended included",
            description =
                    "Those of the caller's owner; all for analysts. The next page begins after the last id of this one.")
    public Uni<List<SilenceView>> list(@RestQuery @Nullable String after, @RestQuery @Nullable String limit) {
        UUID afterId = after == null ? null : Parameter.uuid("after", after);
        int count = Parameter.integer("limit", limit, 1, MAX_PAGE, PAGE);
        Caller caller = Caller.of(identity);
        return database.transaction(session -> silences.list(session, caller, afterId, count))
                .map(found -> found.stream().map(this::view).toList());
    }

    private SilenceView view(Silence silence) {
        return new SilenceView(silence, silence.state(clock.instant()));
    }
}
