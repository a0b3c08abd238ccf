package org.claimwatch.crawler.site.roster.rest;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.claimwatch.crawler.site.roster.Difference;
import org.claimwatch.crawler.site.roster.Roster;
import org.claimwatch.crawler.site.roster.RosterFormat;
import org.claimwatch.crawler.site.roster.RosterReader;
import org.claimwatch.crawler.site.roster.RosterReading;
import org.claimwatch.crawler.site.roster.RowError;
import org.claimwatch.crawler.site.roster.postgres.DifferenceStore;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Problem;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/sites/import")
@Tag(name = "Sites")
class ImportResource {
    private final Mutiny.SessionFactory sessions;
    private final DifferenceStore differences;

    ImportResource(Mutiny.SessionFactory sessions, DifferenceStore differences) {
        this.sessions = sessions;
        this.differences = differences;
    }

    @POST
    @Consumes({"text/csv", MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Add the groups, sites and mirrors of a roster", description = """
                    The body is the roster, in UTF-8. All of it is applied or nothing; done again it changes nothing; and \
                    nothing is ever removed. csv: the header names the columns group, name and mirror, and if wanted \
                    aliases (parted by |), kind and shared; a row a mirror. ransomwatch: its groups.json. ransomlook: its \
                    export of groups (/api/export/0).""")
    @APIResponse(responseCode = "200", description = "What was changed, or would be")
    @APIResponse(
            responseCode = "400",
            description =
                    "A parameter is wrong, the body is not of the format, or rows cannot be taken: the problem names"
                            + " each with its line and field, and nothing is changed")
    public Uni<DifferenceView> add(
            @Parameter(description = "csv, ransomwatch or ransomlook", required = true) @RestQuery @Nullable
                    String format,
            @Parameter(description = "true to be shown what would change, errors included; false unless given")
                    @RestQuery
                    @Nullable
                    String dryRun,
            @Parameter(description = "skip to leave out rows that cannot be taken; refuse, unless given")
                    @RestQuery
                    @Nullable
                    String onError,
            byte[] body) {
        RosterFormat read = oneOf("format", format, RosterFormat.values());
        boolean shown = oneOf("dryRun", dryRun == null ? "false" : dryRun, Boolean.TRUE, Boolean.FALSE);
        OnError wrong = oneOf("onError", onError == null ? "refuse" : onError, OnError.values());
        // off the event loop: six megabytes of JSON take a while
        return VertxContextSupport.executeBlocking(() -> roster(read, body))
                .chain(roster -> shown ? show(roster, wrong) : apply(roster, wrong));
    }

    enum OnError {
        REFUSE,
        SKIP
    }

    private Uni<DifferenceView> show(Roster roster, OnError wrong) {
        return sessions.withSession(session -> differences.show(session, roster, wrong == OnError.SKIP))
                .map(found -> DifferenceView.of(found, false));
    }

    private Uni<DifferenceView> apply(Roster roster, OnError wrong) {
        return sessions.withTransaction(session -> differences.apply(session, roster, wrong == OnError.SKIP))
                .map(ImportResource::applied);
    }

    private static DifferenceView applied(Difference difference) {
        if (!difference.isSound()) {
            throw refusal(difference.errors());
        }
        return DifferenceView.of(difference, true);
    }

    private static Roster roster(RosterFormat format, byte[] body) {
        return switch (RosterReader.read(format, text(body))) {
            case RosterReading.Read(Roster roster) -> roster;
            case RosterReading.Unreadable(RowError error) -> throw refusal(List.of(error));
        };
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ProblemException.badRequest("body", "is not UTF-8");
        }
    }

    private static ProblemException refusal(List<RowError> errors) {
        RowError first = errors.getFirst();
        return ProblemException.badRequest(
                "%d of its rows cannot be taken, so nothing was changed; the first: line %d, %s %s"
                        .formatted(errors.size(), first.line(), first.field(), first.detail()),
                errors.stream()
                        .map(each -> new Problem.FieldError(each.line(), each.field(), each.detail()))
                        .toList());
    }

    @SafeVarargs
    private static <T> T oneOf(String name, @Nullable String value, T... allowed) {
        return Arrays.stream(allowed)
                .filter(each -> each.toString().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(
                        name,
                        name + " must be "
                                + Arrays.stream(allowed)
                                        .map(each -> each.toString().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(" or "))));
    }
}
