package org.claimwatch.crawler.coverage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.coverage.postgres.LookLedger;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/sites/{id}/visits")
@Tag(name = "Coverage")
class LedgerResource {
    private static final int MAX_LIMIT = 1000;
    private static final int DEFAULT_LIMIT = 100;

    private final Mutiny.SessionFactory sessions;
    private final LookLedger ledger;

    LedgerResource(Mutiny.SessionFactory sessions, LookLedger ledger) {
        this.sessions = sessions;
        this.ledger = ledger;
    }

    @GET
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "The looks at a site, newest first",
            description = "Of a site that is no longer watched, too; none of one that never was.")
    @APIResponse(responseCode = "200", description = "Up to limit looks")
    public Uni<List<LookView>> looks(@RestPath String id, @RestQuery @Nullable String limit) {
        UUID site = Parameter.uuid("id", id);
        int atMost = Parameter.integer("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
        return sessions.withSession(session -> ledger.ofSite(session, site, atMost))
                .map(looks -> looks.stream().map(LookView::of).toList());
    }
}
