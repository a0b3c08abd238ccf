package org.claimwatch.alert.watch.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.app.Entitling;
import org.claimwatch.alert.app.Ids;
import org.claimwatch.alert.app.Owners;
import org.claimwatch.alert.app.Places;
import org.claimwatch.alert.app.Watching;
import org.claimwatch.alert.watch.Application;
import org.claimwatch.alert.watch.Watch;
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

/** Watches that are asked for where the right to watch has to be proven. */
@Path("/watch-applications")
@Tag(name = "Watches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ApplicationResource {
    private static final int MAX_PAGE = 1_000;
    private static final int PAGE = 100;

    /**
     * @param records TXT records of which one proves it, with what they have to say
     * @param addresses to which a code may be sent
     */
    record ApplicationView(UUID id, Watch watch, List<Txt> records, List<String> addresses, Instant until) {
        static ApplicationView of(Application application) {
            return new ApplicationView(
                    application.watch().id(),
                    application.watch(),
                    application.domains().stream()
                            .map(domain -> new Txt(Application.recordName(domain), application.record()))
                            .toList(),
                    application.addresses(),
                    application.madeAt().plus(Application.VALID));
        }
    }

    record Txt(String name, String text) {}

    /** @param watch that has begun; null as long as it has not */
    record AttemptView(
            boolean proven, @Nullable String why, @Nullable Watch watch) {}

    record Address(@NotNull @Size(max = 320) String address) {}

    record Code(@NotNull @Size(max = 100) String code) {}

    record Word(@NotBlank @Size(max = 500) String reason) {}

    private final Entitling entitling;
    private final Places places;
    private final SecurityIdentity identity;
    private final Ids ids;
    private final InstantSource clock;

    ApplicationResource(Entitling entitling, Places places, SecurityIdentity identity, Ids ids, InstantSource clock) {
        this.entitling = entitling;
        this.places = places;
        this.identity = identity;
        this.ids = ids;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Role.OPERATOR)
    @ResponseStatus(201)
    @Operation(
            summary = "Ask for a watch",
            description =
                    "Answers with the ways to prove that the place is yours: a TXT record, or a code by mail, at one"
                            + " of the watch's domains that reads as the authority's. Nothing is matched before. Where none does,"
                            + " an analyst with the role operator can vouch for it.")
    @APIResponse(responseCode = "201", description = "It waits for its proof, two weeks")
    public Uni<ApplicationView> apply(@Valid @NotNull NewWatch body) {
        Watch watch =
                body.toWatch(ids.get(), Owners.of(caller(), body.owner()), clock.instant(), places.byCode(body.code()));
        return entitling.apply(caller(), watch).map(ApplicationView::of);
    }

    @GET
    @RolesAllowed({Role.PRESS, Role.ANALYST, Role.OPERATOR})
    @Operation(summary = "Watches that wait for their proof, the oldest first")
    public Uni<List<ApplicationView>> list(@RestQuery @Nullable String limit) {
        return entitling
                .list(caller(), Parameter.integer("limit", limit, 1, MAX_PAGE, PAGE))
                .map(found -> found.stream().map(ApplicationView::of).toList());
    }

    @POST
    @Path("/{id}/dns")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Look whether the TXT record is there; if so, the watch begins")
    public Uni<AttemptView> dns(@RestPath String id) {
        return entitling.byDns(caller(), Parameter.uuid("id", id)).map(ApplicationResource::view);
    }

    @POST
    @Path("/{id}/mail")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Send a code to one of the addresses")
    public Uni<AttemptView> mail(@RestPath String id, @Valid @NotNull Address body) {
        return entitling
                .sendCode(caller(), Parameter.uuid("id", id), body.address())
                .map(ApplicationResource::view);
    }

    @POST
    @Path("/{id}/code")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Give the code that came by mail; if it is right, the watch begins")
    public Uni<AttemptView> code(@RestPath String id, @Valid @NotNull Code body) {
        return entitling.byCode(caller(), Parameter.uuid("id", id), body.code()).map(ApplicationResource::view);
    }

    @POST
    @Path("/{id}/vouch")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Vouch for it, and the watch begins",
            description =
                    "For a city whose DNS, mail and login are down. It takes a key with the role analyst as well; who"
                            + " vouched and why is kept.")
    public Uni<AttemptView> vouch(@RestPath String id, @Valid @NotNull Word body) {
        return entitling
                .vouch(caller(), Parameter.uuid("id", id), body.reason())
                .map(ApplicationResource::view);
    }

    private static AttemptView view(Entitling.Attempt attempt) {
        return switch (attempt) {
            case Entitling.Attempt.NotProven(String why) -> new AttemptView(false, why, null);
            case Entitling.Attempt.Unknown() -> throw ProblemException.notFound("no such application");
            case Entitling.Attempt.Proven(Watching.Begun.Now now) -> new AttemptView(true, null, now.watch());
            case Entitling.Attempt.Proven(Watching.Begun.Already()) ->
                throw ProblemException.conflict("code", "the owner has a watch of that place already");
        };
    }

    private Caller caller() {
        return Caller.of(identity);
    }
}
