package org.claimwatch.crawler.extract.profile.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.extract.profile.Profile;
import org.claimwatch.crawler.extract.profile.postgres.ProfileStore;
import org.claimwatch.crawler.extract.profile.postgres.ProfileStore.SaveResult;
import org.claimwatch.crawler.schedule.postgres.LeaseStore;
import org.claimwatch.http.caller.Caller;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/profiles")
@Tag(name = "Profiles")
class ProfileResource {
    private final Mutiny.SessionFactory sessions;
    private final ProfileStore profiles;
    private final LeaseStore leases;
    private final SecurityIdentity identity;

    ProfileResource(
            Mutiny.SessionFactory sessions, ProfileStore profiles, LeaseStore leases, SecurityIdentity identity) {
        this.sessions = sessions;
        this.profiles = profiles;
        this.leases = leases;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "The profiles of sites",
            description = "In the order of their names; those that came with the service, too.")
    @APIResponse(responseCode = "200", description = "All of them")
    public Uni<List<ProfileView>> list() {
        return sessions.withSession(profiles::all)
                .map(all -> all.stream().map(ProfileView::of).toList());
    }

    @GET
    @Path("/{name}")
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @Operation(summary = "One profile")
    @APIResponse(responseCode = "200", description = "The profile")
    @APIResponse(responseCode = "404", description = "There is none of that name")
    public Uni<ProfileView> get(@RestPath String name) {
        return sessions.withSession(session -> profiles.named(session, name))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("there is no profile " + name))
                .map(ProfileView::of);
    }

    @PUT
    @Path("/{name}")
    @Consumes({"application/yaml", MediaType.TEXT_PLAIN})
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Save a profile",
            description =
                    "The body is its YAML. It takes the place of one of that name, also of one that came with the "
                            + "service. The sites that it names, and those of the groups that it names, are visited at once and in full; what "
                            + "is found on them for the first time then is told as found late. Try it first: POST /extractions.")
    @APIResponse(responseCode = "200", description = "It is used from now on")
    @APIResponse(
            responseCode = "400",
            description = "It cannot be used; the problem names each field at fault and its line")
    @APIResponse(responseCode = "409", description = "Another profile is saved for one of its sites or groups")
    public Uni<ProfileView> save(@RestPath String name, byte[] yaml) {
        Profile profile = ProfileBody.read(name, yaml);
        String by = Caller.of(identity).id();
        return sessions.withTransaction(session -> profiles.save(session, profile, by)
                        .call(result -> result instanceof SaveResult.Saved saved
                                ? visit(session, saved.sites())
                                : Uni.createFrom().voidItem()))
                .map(result -> switch (result) {
                    case SaveResult.Saved saved -> ProfileView.of(saved.profile());
                    case SaveResult.Refused refused ->
                        throw ProblemException.conflict(
                                "yaml", "the profile " + refused.other() + " is for one of these sites or groups");
                });
    }

    @DELETE
    @Path("/{name}")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Use a saved profile no longer",
            description = "Its sites are read as others are, or with one of that name that came with the service.")
    @APIResponse(responseCode = "204", description = "It is not used any more")
    @APIResponse(responseCode = "404", description = "None of that name is saved")
    public Uni<Void> delete(@RestPath String name) {
        String by = Caller.of(identity).id();
        return sessions.withTransaction(session -> profiles.delete(session, name, by)
                        .call(sites -> visit(session, sites == null ? List.of() : sites)))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("no profile " + name + " is saved"))
                .replaceWithVoid();
    }

    private Uni<@Nullable Void> visit(Mutiny.Session session, List<UUID> sites) {
        Uni<@Nullable Void> asked = Uni.createFrom().voidItem();
        for (UUID site : sites) {
            asked = asked.chain(() -> leases.visitNow(session, site)).replaceWithVoid();
        }
        return asked;
    }
}
