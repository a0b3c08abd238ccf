package org.claimwatch.alert.report.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.claimwatch.alert.app.Reporting;
import org.claimwatch.alert.report.Report;
import org.claimwatch.alert.report.Statement;
import org.claimwatch.alert.wording.Language;
import org.claimwatch.http.caller.Caller;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The report: has any group claimed this place? */
@Path("/watches/{id}/report")
@Tag(name = "Report")
@RolesAllowed({Role.PRESS, Role.ANALYST, Role.OPERATOR})
class ReportResource {
    private static final String SUMMARY = "Has any group claimed this place?";
    private static final String DESCRIPTION =
            "One of four answers, with what it rests on: CLAIM_FOUND, TO_REVIEW, INCONCLUSIVE, NO_CLAIM_FOUND. Only the last"
                    + " says that nothing was found. `lang` is en, the default, or fr.";

    private final Reporting reporting;
    private final SecurityIdentity identity;

    ReportResource(Reporting reporting, SecurityIdentity identity) {
        this.reporting = reporting;
        this.identity = identity;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    public Uni<ReportView> asJson(@RestPath String id, @RestQuery @Nullable String lang) {
        Language language = language(lang);
        return report(id).map(report -> ReportView.of(report, Statement.of(report, language)));
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    public Uni<String> asText(@RestPath String id, @RestQuery @Nullable String lang) {
        Language language = language(lang);
        return report(id).map(report -> Statement.page(report, language));
    }

    private Uni<Report> report(String id) {
        return reporting
                .on(Caller.of(identity), Parameter.uuid("id", id))
                .map(report -> report.orElseThrow(() -> ProblemException.notFound("no such watch")));
    }

    private static Language language(@Nullable String tag) {
        return tag == null
                ? Language.EN
                : Language.ofTag(tag)
                        .orElseThrow(
                                () -> ProblemException.badRequest("lang", "lang must be one of " + Language.tags()));
    }
}
