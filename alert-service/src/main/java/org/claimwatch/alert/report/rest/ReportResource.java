package org.claimwatch.alert.report.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimwatch.alert.app.Database;
import org.claimwatch.alert.app.Ids;
import org.claimwatch.alert.app.Reporting;
import org.claimwatch.alert.notify.Audience;
import org.claimwatch.alert.report.IssuedReport;
import org.claimwatch.alert.report.Report;
import org.claimwatch.alert.report.Sheet;
import org.claimwatch.alert.report.Statement;
import org.claimwatch.alert.report.postgres.IssuedReportStore;
import org.claimwatch.alert.wording.Language;
import org.claimwatch.alert.wording.qute.Layout;
import org.claimwatch.http.caller.Caller;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The report: has any group claimed this place? */
@Path("/watches/{id}")
@Tag(name = "Report")
@RolesAllowed({Role.PRESS, Role.ANALYST, Role.OPERATOR})
class ReportResource {
    private static final String SUMMARY = "Has any group claimed this place?";
    private static final String DESCRIPTION =
            "One of four answers, with what it rests on: CLAIM_FOUND, TO_REVIEW, INCONCLUSIVE, NO_CLAIM_FOUND. Only the last"
                    + " says that nothing was found. `lang` is en, the default, or fr; `audience` is press, the default,"
                    + " or cert; `at` is an instant before now. Each report is stored as it was given out, under an identifier.";

    private final Layout text = Layout.text(Report.class, "report");
    private final Layout html = Layout.html(Report.class, "report");
    private final Reporting reporting;
    private final Database database;
    private final IssuedReportStore issued;
    private final ObjectMapper json;
    private final SecurityIdentity identity;
    private final Ids ids;
    private final InstantSource clock;

    ReportResource(
            Reporting reporting,
            Database database,
            IssuedReportStore issued,
            ObjectMapper json,
            SecurityIdentity identity,
            Ids ids,
            InstantSource clock) {
        this.reporting = reporting;
        this.database = database;
        this.issued = issued;
        this.json = json;
        this.identity = identity;
        this.ids = ids;
        this.clock = clock;
    }

    @GET
    @Path("/report")
    @Produces({Form.JSON_TYPE, Form.TEXT_TYPE, Form.HTML_TYPE})
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "It is stored as it is; Content-Location is where it can be had again",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "404", description = "There is no such watch that the caller may see")
    public Uni<RestResponse<String>> issue(
            @RestPath String id,
            @RestQuery @Nullable String lang,
            @RestQuery @Nullable String audience,
            @RestQuery @Nullable String at,
            @Context HttpHeaders headers) {
        Language language = language(lang);
        Audience reader = audience(audience);
        Form form = Form.wantedBy(headers);
        Caller caller = Caller.of(identity);
        return report(id, at)
                .map(report -> issued(report, language, reader, caller))
                .call(report -> database.transaction(session -> issued.add(session, report)))
                .map(report -> RestResponse.ResponseBuilder.ok(form.of(report))
                        .type(form.type())
                        .header(HttpHeaders.CONTENT_LOCATION, "/reports/" + report.id())
                        .build());
    }

    private IssuedReport issued(Report report, Language language, Audience reader, Caller caller) {
        UUID number = ids.get();
        ReportView view = ReportView.of(number, report, Statement.of(report, language));
        Sheet sheet = Statement.sheet(report, language, reader == Audience.CERT, number);
        try {
            return new IssuedReport(
                    number,
                    report.watch().owner(),
                    report.watch().id(),
                    report.at(),
                    report.answer(),
                    report.claimIds(),
                    clock.instant(),
                    caller.id(),
                    json.writeValueAsString(view),
                    text.of(sheet),
                    html.of(sheet));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Uni<Report> report(String id, @Nullable String at) {
        Instant on = Parameter.instant("at", at);
        if (on != null && on.isAfter(clock.instant())) {
            throw ProblemException.badRequest("at", "at must not be in the future");
        }
        return reporting
                .on(Caller.of(identity), Parameter.uuid("id", id), on)
                .map(report -> report.orElseThrow(() -> ProblemException.notFound("no such watch")));
    }

    private static Language language(@Nullable String tag) {
        return tag == null
                ? Language.EN
                : Language.ofTag(tag)
                        .orElseThrow(
                                () -> ProblemException.badRequest("lang", "lang must be one of " + Language.tags()));
    }

    private static Audience audience(@Nullable String name) {
        String all = Arrays.stream(Audience.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return name == null
                ? Audience.PRESS
                : Arrays.stream(Audience.values())
                        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.badRequest("audience", "audience must be one of " + all));
    }
}
