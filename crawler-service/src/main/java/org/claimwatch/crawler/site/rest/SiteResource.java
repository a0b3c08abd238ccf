package org.claimwatch.crawler.site.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.schedule.postgres.LeaseStore;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.postgres.AddResult;
import org.claimwatch.crawler.site.postgres.SiteStore;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/sites")
@Tag(name = "Sites")
class SiteResource {
    private static final int MAX_LIMIT = 1000;
    private static final int DEFAULT_LIMIT = 100;

    private final Mutiny.SessionFactory sessions;
    private final SiteStore sites;
    private final LeaseStore leases;

    SiteResource(Mutiny.SessionFactory sessions, SiteStore sites, LeaseStore leases) {
        this.sessions = sessions;
        this.sites = sites;
        this.leases = leases;
    }

    @POST
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Watch a site", description = "It is visited at once, and then regularly.")
    @APIResponseSchema(value = SiteView.class, responseCode = "201", responseDescription = "The site")
    @APIResponse(responseCode = "400", description = "A field is not what it should be; the problem names it")
    @APIResponse(
            responseCode = "409",
            description = "The group has a site of that name, or a mirror belongs to another site")
    public Uni<Response> add(@NotNull @Valid NewSite site) {
        UUID id = UUID.randomUUID();
        List<Mirror> mirrors = mirrors(site.mirrors());
        return sessions.withTransaction(session -> sites.add(session, id, site.name(), site.group(), mirrors))
                .map(result -> switch (result) {
                    case AddResult.Added added ->
                        Response.created(URI.create("/sites/" + id))
                                .entity(SiteView.of(added.site()))
                                .build();
                    case AddResult.NameTaken taken ->
                        throw ProblemException.conflict("name", "the group has a site of that name");
                    case AddResult.MirrorTaken taken ->
                        throw ProblemException.conflict(
                                field(mirrors.indexOf(taken.mirror())), "belongs to another site");
                });
    }

    @GET
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @Operation(summary = "The sites that are watched", description = "In the order of their ids.")
    @APIResponse(responseCode = "200", description = "Up to limit sites; ask again with the last one's id for more")
    public Uni<List<SiteView>> list(@RestQuery @Nullable String after, @RestQuery @Nullable String limit) {
        UUID start = after == null ? null : Parameter.uuid("after", after);
        int atMost = Parameter.integer("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
        return sessions.withSession(session -> sites.page(session, start, atMost))
                .map(found -> found.stream().map(SiteView::of).toList());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @Operation(summary = "A site")
    @APIResponse(responseCode = "200", description = "The site")
    @APIResponse(responseCode = "404", description = "No such site is watched")
    public Uni<SiteView> get(@RestPath String id) {
        UUID site = Parameter.uuid("id", id);
        return sessions.withSession(session -> sites.find(session, site))
                .onItem()
                .ifNull()
                .failWith(() -> notFound(site))
                .map(SiteView::of);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Stop watching a site",
            description = "Its claims stay, and so does what was known of it at past instants.")
    @APIResponse(responseCode = "204", description = "It is no longer watched")
    @APIResponse(responseCode = "404", description = "No such site is watched")
    public Uni<Void> delete(@RestPath String id) {
        UUID site = Parameter.uuid("id", id);
        return sessions.withTransaction(session -> sites.delete(session, site))
                .invoke(found -> require(found, site))
                .replaceWithVoid();
    }

    @POST
    @Path("/{id}/visits")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Visit a site now",
            description = "The visit that follows begins after this request; one that is under way is not it.")
    @APIResponse(responseCode = "202", description = "The site is due")
    @APIResponse(responseCode = "404", description = "No such site is watched")
    public Uni<Response> visit(@RestPath String id) {
        UUID site = Parameter.uuid("id", id);
        return sessions.withTransaction(session -> leases.visitNow(session, site))
                .invoke(found -> require(found, site))
                .map(found -> Response.accepted().build());
    }

    private static List<Mirror> mirrors(List<String> urls) {
        List<Mirror> mirrors = new ArrayList<>();
        for (String url : urls) {
            String field = field(mirrors.size());
            Mirror mirror = mirror(field, url);
            if (mirrors.contains(mirror)) {
                throw ProblemException.conflict(field, "stands twice");
            }
            mirrors.add(mirror);
        }
        return mirrors;
    }

    private static Mirror mirror(String field, String url) {
        try {
            return Mirror.of(url);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(field, e.getMessage());
        }
    }

    private static String field(int mirror) {
        return "mirrors[" + mirror + "]";
    }

    private static void require(boolean found, UUID site) {
        if (!found) {
            throw notFound(site);
        }
    }

    private static ProblemException notFound(UUID site) {
        return ProblemException.notFound("no site " + site + " is watched");
    }
}
