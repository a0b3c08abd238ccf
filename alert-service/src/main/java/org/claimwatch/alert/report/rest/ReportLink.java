package org.claimwatch.alert.report.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.claimwatch.alert.app.ReportLinks;
import org.claimwatch.alert.report.IssuedReport;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** An issued report, by a link. */
@Path("/links/report/{token}")
@Tag(name = "Links")
@PermitAll
class ReportLink {
    private final ReportLinks links;

    ReportLink(ReportLinks links) {
        this.links = links;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(summary = "An issued report", description = "By a link to it; it needs no key.")
    public Uni<String> open(@RestPath String token) {
        return links.open(token).map(report -> report.map(IssuedReport::html)
                .orElseThrow(() -> ProblemException.gone("the link is over, or not from here")));
    }
}
