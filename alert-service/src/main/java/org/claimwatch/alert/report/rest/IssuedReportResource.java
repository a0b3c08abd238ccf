package org.claimwatch.alert.report.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.UUID;
import org.claimwatch.alert.app.Database;
import org.claimwatch.alert.app.ReportLinks;
import org.claimwatch.alert.report.IssuedReport;
import org.claimwatch.alert.report.postgres.IssuedReportStore;
import org.claimwatch.http.caller.Caller;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reports that were issued. */
@Path("/reports/{id}")
@Tag(name = "Report")
@RolesAllowed({Role.PRESS, Role.ANALYST, Role.OPERATOR})
class IssuedReportResource {
    /** Until the next working day after a long weekend. */
    private static final Duration VALID = Duration.ofDays(7);

    private static final Duration LONGEST = Duration.ofDays(90);

    private final Database database;
    private final IssuedReportStore reports;
    private final ReportLinks links;
    private final SecurityIdentity identity;

    IssuedReportResource(Database database, IssuedReportStore reports, ReportLinks links, SecurityIdentity identity) {
        this.database = database;
        this.reports = reports;
        this.links = links;
        this.identity = identity;
    }

    @GET
    @Produces({Form.JSON_TYPE, Form.TEXT_TYPE, Form.HTML_TYPE})
    @Operation(summary = "A report as it was issued")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "404", description = "There is no such report that the caller may see")
    public Uni<RestResponse<String>> get(@RestPath String id, @Context HttpHeaders headers) {
        Form form = Form.wantedBy(headers);
        return report(id).map(report -> RestResponse.ResponseBuilder.ok(form.of(report))
                .type(form.type())
                .build());
    }

    private Uni<IssuedReport> report(String id) {
        UUID number = Parameter.uuid("id", id);
        Caller caller = Caller.of(identity);
        return database.transaction(session -> reports.find(session, caller, number))
                .map(found -> found.orElseThrow(() -> ProblemException.notFound("no such report")));
    }

    @POST
    @Path("/links")
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            summary = "A link to a report, for somebody without a key",
            description = "`valid` is how long it opens, P7D if absent, P90D at most.")
    @APIResponse(responseCode = "201", description = "The link; it is not shown again")
    @APIResponse(responseCode = "404", description = "There is no such report that the caller may see")
    @APIResponse(responseCode = "503", description = "This service is not set up to give links")
    public Uni<ReportLinks.Given.Link> link(@RestPath String id, @RestQuery @Nullable String valid) {
        Duration asked = Parameter.duration("valid", valid);
        if (asked != null && asked.compareTo(LONGEST) > 0) {
            throw ProblemException.badRequest("valid", "valid must be at most " + LONGEST);
        }
        UUID report = Parameter.uuid("id", id);
        return links.give(Caller.of(identity), report, asked == null ? VALID : asked)
                .map(given -> switch (given) {
                    case ReportLinks.Given.Link link -> link;
                    case ReportLinks.Given.NoLinks none ->
                        throw ProblemException.unavailable(
                                "links need claimwatch.secret-key and claimwatch.public-url to be set");
                    case ReportLinks.Given.Unknown unknown -> throw ProblemException.notFound("no such report");
                });
    }

    @DELETE
    @Path("/links/{link}")
    @ResponseStatus(204)
    @Operation(summary = "End a link now")
    @APIResponse(responseCode = "204", description = "It opens nothing any more")
    @APIResponse(responseCode = "404", description = "There is no such link that the caller may see, or it was ended")
    public Uni<Void> revoke(@RestPath String id, @RestPath String link) {
        return links.revoke(Caller.of(identity), Parameter.uuid("id", id), Parameter.uuid("link", link))
                .invoke(revoked -> {
                    if (!revoked) {
                        throw ProblemException.notFound("no such link");
                    }
                })
                .replaceWithVoid();
    }
}
