package org.claimwatch.crawler.site.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.schedule.postgres.LeaseStore;
import org.claimwatch.crawler.site.Site;
import org.claimwatch.crawler.site.SiteDraft;
import org.claimwatch.crawler.site.postgres.SaveResult;
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
    private final InstantSource clock;

    SiteResource(Mutiny.SessionFactory sessions, SiteStore sites, LeaseStore leases, InstantSource clock) {
        this.sessions = sessions;
        this.sites = sites;
        this.leases = leases;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Watch a site",
            description = "It is visited at once, and then regularly. A group that is new is added with it.")
    @APIResponseSchema(value = SiteView.class, responseCode = "201", responseDescription = "The site")
    @APIResponse(responseCode = "400", description = "A field is not what it should be; the problem names it")
    @APIResponse(
            responseCode = "409",
            description =
                    "The group has a site of that name or is known by another name; or a mirror belongs to another"
                            + " site, stands on an onion of another group without saying so, or on a host that is not listed")
    public Uni<Response> add(@NotNull @Valid SiteBody site) {
        UUID id = UUID.randomUUID();
        SiteDraft draft = site.draft(clock.instant());
        return sessions.withTransaction(session -> sites.add(session, id, draft))
                .map(result -> Response.created(URI.create("/sites/" + id))
                        .entity(SiteView.of(saved(result, id)))
                        .build());
    }

    @GET
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @Operation(summary = "The sites that are watched", description = "In the order of their ids.")
    @APIResponse(responseCode = "200", description = "Up to limit sites; ask again with the last one's id for more")
    @APIResponse(responseCode = "400", description = "A parameter is not what it should be; the problem names it")
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
    @APIResponse(responseCode = "400", description = "The id is no UUID")
    @APIResponse(responseCode = "404", description = "No such site is watched")
    public Uni<SiteView> get(@RestPath String id) {
        UUID site = Parameter.uuid("id", id);
        return sessions.withSession(session -> sites.find(session, site))
                .onItem()
                .ifNull()
                .failWith(() -> notFound(site))
                .map(SiteView::of);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Change a site",
            description =
                    "Its name, mirrors and pace become those of the body, and it is visited at once. Its group and"
                            + " kind stay, for its claims were recorded with them.")
    @APIResponse(responseCode = "200", description = "The site as it is now")
    @APIResponse(responseCode = "400", description = "A field is not what it should be; the problem names it")
    @APIResponse(responseCode = "404", description = "No such site is watched")
    @APIResponse(responseCode = "409", description = "As for a new site; or its group or kind would change")
    public Uni<SiteView> replace(@RestPath String id, @NotNull @Valid SiteBody site) {
        UUID known = Parameter.uuid("id", id);
        SiteDraft draft = site.draft(clock.instant());
        return sessions.withTransaction(session -> sites.replace(session, known, draft)
                        .map(result -> saved(result, known))
                        .call(() -> leases.visitNow(session, known)))
                .map(SiteView::of);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Stop watching a site",
            description = "Its claims stay, and so does what was known of it at past instants.")
    @APIResponse(responseCode = "204", description = "It is no longer watched")
    @APIResponse(responseCode = "400", description = "The id is no UUID")
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
    @APIResponse(responseCode = "400", description = "The id is no UUID")
    @APIResponse(responseCode = "404", description = "No such site is watched")
    public Uni<Response> visit(@RestPath String id) {
        UUID site = Parameter.uuid("id", id);
        return sessions.withTransaction(session -> leases.visitNow(session, site))
                .invoke(found -> require(found, site))
                .map(found -> Response.accepted().build());
    }

    private static Site saved(SaveResult result, UUID id) {
        return switch (result) {
            case SaveResult.Saved(Site site) -> site;
            case SaveResult.Refused refused -> throw Objections.conflict(refused.objections());
            case SaveResult.NoSuchSite none -> throw notFound(id);
        };
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
