package org.claimwatch.crawler.coverage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import org.claimwatch.crawler.coverage.CoverageSummary;
import org.claimwatch.crawler.coverage.postgres.LookLedger;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/coverage")
@Tag(name = "Coverage")
class CoverageResource {
    /** What the press means by "lately", and what the no-claim report counts. */
    private static final Duration WITHIN = Duration.ofHours(24);

    private final Mutiny.SessionFactory sessions;
    private final LookLedger ledger;

    CoverageResource(Mutiny.SessionFactory sessions, LookLedger ledger) {
        this.sessions = sessions;
        this.ledger = ledger;
    }

    @GET
    @RolesAllowed({Role.ANALYST, Role.SERVICE})
    @Operation(
            summary = "What was known of each site at an instant, now if absent",
            description =
                    "state is that of the newest look, NEVER where there is none; since is when the looks began to say "
                            + "so. A look's at is when its first page was received, or when it began where none was. Its "
                            + "asOfSequence is the last event of the feed at its end: who has that event knows all that the look "
                            + "saw. active: answered within 90 days, or not known not to have.")
    @APIResponse(responseCode = "200", description = "Every site that was watched then, once, whatever its mirrors")
    @APIResponse(responseCode = "400", description = "at is not a time")
    public Uni<CoverageView> coverage(@RestQuery @Nullable String at) {
        Instant instant = Parameter.instant("at", at);
        return sessions.withSession(session -> ledger.coverage(session, instant))
                .map(CoverageView::of);
    }

    @GET
    @Path("/summary")
    @RolesAllowed({Role.ANALYST, Role.SERVICE})
    @Operation(
            summary = "How many sites had been read within a time before an instant",
            description =
                    "active is the sum of readInFull, partial, unreadable, blocked, down and never. A site that was read "
                            + "in full within the time counts as that, whatever came later; never counts those that nobody looked "
                            + "at within the time.")
    @APIResponse(responseCode = "200", description = "The numbers")
    @APIResponse(responseCode = "400", description = "at or within is not what it should be; the problem names it")
    public Uni<CoverageSummary> summary(@RestQuery @Nullable String within, @RestQuery @Nullable String at) {
        Duration asked = Parameter.duration("within", within);
        Duration span = asked == null ? WITHIN : asked;
        Instant instant = Parameter.instant("at", at);
        return sessions.withSession(session -> ledger.coverage(session, instant))
                .map(coverage -> CoverageSummary.of(coverage, span));
    }
}
