package org.claimwatch.crawler.site.roster.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.claimwatch.crawler.site.roster.Difference;
import org.claimwatch.crawler.site.roster.Roster;
import org.claimwatch.crawler.site.roster.RosterOutcome;
import org.claimwatch.crawler.site.roster.RosterReader;
import org.claimwatch.crawler.site.roster.RosterReading;
import org.claimwatch.crawler.site.roster.postgres.DifferenceStore;
import org.claimwatch.crawler.site.roster.postgres.SourceStore;
import org.claimwatch.crawler.site.roster.postgres.SourceStore.Waiting;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/rosters/{id}/difference")
@Tag(name = "Rosters")
class ReviewResource {
    private final Mutiny.SessionFactory sessions;
    private final SourceStore sources;
    private final DifferenceStore differences;

    ReviewResource(Mutiny.SessionFactory sessions, SourceStore sources, DifferenceStore differences) {
        this.sessions = sessions;
        this.sources = sources;
        this.differences = differences;
    }

    @GET
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "The difference that waits for an operator",
            description = "What the roster, as it was last read, would change in the register as it is now.")
    @APIResponse(responseCode = "200", description = "The difference; its revision is what an approval names")
    @APIResponse(responseCode = "400", description = "The id is no UUID")
    @APIResponse(responseCode = "404", description = "There is no such roster, or nothing of it waits")
    public Uni<DifferenceView> get(@RestPath String id) {
        UUID roster = Parameter.uuid("id", id);
        return sessions.withSession(session -> waiting(session, roster)
                        .chain(waiting -> differences.show(
                                session, roster(waiting), waiting.source().skipsErrors())))
                .map(difference -> DifferenceView.of(difference, false));
    }

    @POST
    @Path("/approval")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Apply the difference that waits")
    @APIResponse(responseCode = "200", description = "What was changed")
    @APIResponse(responseCode = "400", description = "The id is no UUID, or the revision is missing")
    @APIResponse(responseCode = "404", description = "There is no such roster, or nothing of it waits")
    @APIResponse(
            responseCode = "409",
            description =
                    "The difference is no longer the one that the revision names, or has rows that cannot be taken:"
                            + " nothing was changed; look again")
    public Uni<DifferenceView> approve(@RestPath String id, @RestQuery @Nullable String revision) {
        UUID roster = Parameter.uuid("id", id);
        String shown = required(revision);
        return sessions.withTransaction(session -> waiting(session, roster)
                .chain(waiting -> differences.apply(
                        session, roster(waiting), waiting.source().skipsErrors(), shown))
                .invoke(difference -> requireShown(difference, shown))
                .call(() -> sources.recordDecision(session, roster, RosterOutcome.APPLIED, null))
                .map(difference -> DifferenceView.of(difference, true)));
    }

    @POST
    @Path("/dismissal")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Set the difference that waits aside",
            description = "It waits again when it has become another.")
    @APIResponse(responseCode = "204", description = "It is set aside")
    @APIResponse(responseCode = "400", description = "The id is no UUID, or the revision is missing")
    @APIResponse(responseCode = "404", description = "There is no such roster, or nothing of it waits")
    public Uni<Void> dismiss(@RestPath String id, @RestQuery @Nullable String revision) {
        UUID roster = Parameter.uuid("id", id);
        String shown = required(revision);
        return sessions.withTransaction(session -> waiting(session, roster)
                .chain(() -> sources.recordDecision(session, roster, RosterOutcome.DISMISSED, shown)));
    }

    private Uni<Waiting> waiting(Mutiny.Session session, UUID id) {
        return sources.waiting(session, id)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("nothing of a roster " + id + " waits"));
    }

    /** It was read before it was stored. */
    private static Roster roster(Waiting waiting) {
        return switch (RosterReader.read(waiting.source().format(), waiting.text())) {
            case RosterReading.Read(Roster roster) -> roster;
            case RosterReading.Unreadable unreadable -> throw new IllegalStateException(unreadable.toString());
        };
    }

    private static void requireShown(Difference difference, String revision) {
        if (!difference.isSound()) {
            throw ProblemException.conflict("revision", "has rows that cannot be taken");
        }
        if (!difference.revision().equals(revision)) {
            throw ProblemException.conflict("revision", "is not that of the difference as it is now");
        }
    }

    private static String required(@Nullable String revision) {
        if (revision == null || revision.isBlank()) {
            throw ProblemException.badRequest("revision", "revision must be that of the difference that was shown");
        }
        return revision;
    }
}
