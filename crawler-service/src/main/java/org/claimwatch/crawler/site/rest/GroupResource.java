package org.claimwatch.crawler.site.rest;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.schedule.postgres.LeaseStore;
import org.claimwatch.crawler.site.Group;
import org.claimwatch.crawler.site.postgres.GroupStore;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/groups")
@Tag(name = "Groups")
class GroupResource {
    private static final int MAX_LIMIT = 1000;
    private static final int DEFAULT_LIMIT = 100;

    private final Mutiny.SessionFactory sessions;
    private final GroupStore groups;
    private final LeaseStore leases;
    private final InstantSource clock;

    GroupResource(Mutiny.SessionFactory sessions, GroupStore groups, LeaseStore leases, InstantSource clock) {
        this.sessions = sessions;
        this.groups = groups;
        this.leases = leases;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @Operation(summary = "The groups that are known", description = "In the order of their names.")
    @APIResponse(responseCode = "200", description = "Up to limit groups; ask again with the last one's name for more")
    @APIResponse(responseCode = "400", description = "A parameter is not what it should be; the problem names it")
    public Uni<List<GroupView>> list(@RestQuery @Nullable String after, @RestQuery @Nullable String limit) {
        int atMost = Parameter.integer("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
        return sessions.withSession(session -> groups.page(session, after == null ? "" : after, atMost))
                .map(found -> found.stream().map(GroupView::of).toList());
    }

    @GET
    @Path("/{name}")
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @Operation(summary = "A group")
    @APIResponse(responseCode = "200", description = "The group")
    @APIResponse(responseCode = "404", description = "No group has this very name")
    public Uni<GroupView> get(@RestPath String name) {
        return sessions.withSession(session -> groups.find(session, name))
                .onItem()
                .ifNull()
                .failWith(() -> notFound(name))
                .map(GroupView::of);
    }

    @PUT
    @Path("/{name}")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Add or change a group",
            description =
                    "Its aliases and pace become those of the body, and its sites are visited at once. Its name stays,"
                            + " for its claims carry it; a group that renames itself gets an alias.")
    @APIResponse(responseCode = "200", description = "The group as it is now")
    @APIResponse(responseCode = "400", description = "A field is not what it should be; the problem names it")
    @APIResponse(responseCode = "409", description = "The name, or an alias, is one of another group's names")
    public Uni<GroupView> save(@RestPath String name, @NotNull @Valid GroupBody body) {
        Group group = body.group(name, clock.instant());
        return sessions.withTransaction(session -> groups.save(session, group)
                .invoke(objections -> {
                    if (!objections.isEmpty()) {
                        throw Objections.conflict(objections);
                    }
                })
                .call(() -> visitAll(session, name))
                .replaceWith(GroupView.of(group)));
    }

    @DELETE
    @Path("/{name}")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Forget a group that has no sites", description = "Its claims stay.")
    @APIResponse(responseCode = "204", description = "It is no longer known")
    @APIResponse(responseCode = "404", description = "No group has this very name")
    @APIResponse(responseCode = "409", description = "It has sites that are watched")
    public Uni<Void> delete(@RestPath String name) {
        return sessions.withTransaction(session -> groups.delete(session, name)).map(sites -> gone(name, sites));
    }

    private Uni<Void> visitAll(Mutiny.Session session, String group) {
        return groups.sites(session, group)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(site -> leases.visitNow(session, site))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static @Nullable Void gone(String name, @Nullable List<UUID> sites) {
        if (sites == null) {
            throw notFound(name);
        }
        if (!sites.isEmpty()) {
            throw ProblemException.conflict("name", sites.size() + " of its sites are watched");
        }
        return null;
    }

    private static ProblemException notFound(String name) {
        return ProblemException.notFound("there is no group " + name);
    }
}
