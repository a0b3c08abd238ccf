package org.claimwatch.crawler.site.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.claimwatch.crawler.site.ClearWebHost;
import org.claimwatch.crawler.site.postgres.ClearWebHostStore;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/clear-web-hosts")
@Tag(name = "Clear-web hosts")
class ClearWebHostResource {
    /** What an operator says of a host. */
    record HostBody(
            @NotBlank
            @Size(max = ClearWebHost.MAX_REASON)
            @Schema(description = "Why it is allowed", examples = "a tracker's own API")
            String reason) {}

    private final Mutiny.SessionFactory sessions;
    private final ClearWebHostStore hosts;

    ClearWebHostResource(Mutiny.SessionFactory sessions, ClearWebHostStore hosts) {
        this.sessions = sessions;
        this.hosts = hosts;
    }

    @GET
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "The hosts outside of Tor that sites may have mirrors on",
            description = "What is read there is fetched through a Tor exit all the same.")
    @APIResponse(responseCode = "200", description = "All of them, in the order of their names")
    public Uni<List<ClearWebHost>> list() {
        return sessions.withSession(hosts::all);
    }

    @PUT
    @Path("/{host}")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Allow a host, or change the reason",
            description = "This very name: not those below it, and not those it redirects to.")
    @APIResponse(responseCode = "200", description = "The host")
    @APIResponse(responseCode = "400", description = "The host is no name of the public web, or there is no reason")
    public Uni<ClearWebHost> save(@RestPath String host, @NotNull @Valid HostBody body) {
        String name = checked(host);
        return sessions.withTransaction(session -> hosts.save(session, name, body.reason()));
    }

    @DELETE
    @Path("/{host}")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Allow a host no longer")
    @APIResponse(responseCode = "204", description = "It is off the list")
    @APIResponse(responseCode = "404", description = "It is not listed")
    @APIResponse(responseCode = "409", description = "Sites have mirrors there; the problem says which")
    public Uni<Void> delete(@RestPath String host) {
        String name = ClearWebHost.normal(host);
        return sessions.withTransaction(session -> hosts.delete(session, name)).map(sites -> gone(name, sites));
    }

    private static @Nullable Void gone(String host, @Nullable Set<String> sites) {
        if (sites == null) {
            throw ProblemException.notFound(host + " is not listed");
        }
        if (!sites.isEmpty()) {
            throw ProblemException.conflict("host", "these sites have a mirror there: " + String.join("; ", sites));
        }
        return null;
    }

    private static String checked(String host) {
        try {
            return ClearWebHost.checked(host);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("host", String.valueOf(e.getMessage()));
        }
    }
}
