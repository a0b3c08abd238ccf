package org.claimwatch.crawler.claim.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.Corrected;
import org.claimwatch.crawler.claim.Correction;
import org.claimwatch.crawler.claim.Dossier;
import org.claimwatch.crawler.claim.postgres.CorrectionLog;
import org.claimwatch.http.caller.Caller;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What people decide about claims: that one is none, is another, was two, or has to go. */
@Path("/claims/{id}")
@Tag(name = "Claims")
class CorrectionResource {
    private static final int MAX_TITLE = 500;

    enum Action {
        RETRACT,
        MERGE,
        SPLIT
    }

    record NewCorrection(
            @NotNull Action action,

            @NotNull @Schema(description = "1 to 500 characters. Everyone who was told of the claim reads it.")
            String reason,

            @Nullable @Schema(description = "MERGE: the claim that this one is")
            UUID into,

            @Nullable @Schema(description = "SPLIT: the title of the new claim, as posted")
            String title,

            @Nullable
            @Schema(description = "SPLIT: the title that this claim keeps, as posted; its present one if absent")
            String remaining) {}

    record Redaction(
            @NotNull
            @Schema(
                    description =
                            "1 to 500 characters. Everyone who was told of the claim reads it: without the text that has to go.")
            String reason) {}

    /** The claims as they are now, and by what their events name the correction. */
    record Made(UUID correctionId, List<Claim> claims) {}

    record MadeBefore(
            UUID correctionId,
            Correction.Kind kind,
            String reason,
            @Nullable UUID otherClaimId,
            String madeBy,
            Instant madeAt) {
        static MadeBefore of(CorrectionLog.Entry entry) {
            Correction correction = entry.correction();
            return new MadeBefore(
                    correction.correctionId(),
                    correction.kind(),
                    correction.reason(),
                    correction.otherClaimId(),
                    entry.madeBy(),
                    entry.madeAt());
        }
    }

    private final Correcting correcting;
    private final CorrectionLog log;
    private final Mutiny.SessionFactory sessions;
    private final SecurityIdentity identity;

    CorrectionResource(
            Correcting correcting, CorrectionLog log, Mutiny.SessionFactory sessions, SecurityIdentity identity) {
        this.correcting = correcting;
        this.log = log;
        this.sessions = sessions;
        this.identity = identity;
    }

    @POST
    @Path("/corrections")
    @RolesAllowed(Role.ANALYST)
    @Operation(
            summary = "Retract a claim, merge it into another, or split it",
            description =
                    "Ids are never given again. A retracted claim, and one that was merged, stay as they are, and what "
                            + "their sites go on showing does not make them anew. Everyone who was told of the claim is told of this.")
    @APIResponse(responseCode = "200", description = "It is done; the claims as they are now")
    @APIResponse(responseCode = "400", description = "A field is not what it should be; the problem names it")
    @APIResponse(responseCode = "404", description = "There is no such claim")
    @APIResponse(
            responseCode = "409",
            description = "The claim was retracted, merged or redacted before, or the other was")
    public Uni<Made> correct(@RestPath String id, @NotNull @Valid NewCorrection asked) {
        UUID claim = Parameter.uuid("id", id);
        return switch (asked.action()) {
            case RETRACT ->
                made(
                        List.of(claim),
                        correction(Correction.Kind.RETRACT, asked.reason(), null),
                        found -> Corrected.retract(found.get(claim)));
            case MERGE -> {
                UUID into = required("into", asked.into());
                yield made(
                        List.of(claim, into),
                        correction(Correction.Kind.MERGE, asked.reason(), into),
                        found -> Corrected.merge(found.get(claim), found.get(into)));
            }
            case SPLIT -> {
                UUID newId = UUID.randomUUID();
                String title = title("title", required("title", asked.title()));
                yield made(
                        List.of(claim),
                        correction(Correction.Kind.SPLIT, asked.reason(), newId),
                        found -> Corrected.split(
                                found.get(claim),
                                title,
                                asked.remaining() == null
                                        ? found.get(claim).claim().title()
                                        : title("remaining", asked.remaining()),
                                newId));
            }
        };
    }

    @GET
    @Path("/corrections")
    @RolesAllowed({Role.ANALYST, Role.PRIVACY})
    @Operation(summary = "What people decided about a claim", description = "The oldest first.")
    @APIResponse(responseCode = "200", description = "The corrections, none of a claim that there never was")
    public Uni<List<MadeBefore>> corrections(@RestPath String id) {
        UUID claim = Parameter.uuid("id", id);
        return sessions.withSession(session -> log.of(session, claim))
                .map(entries -> entries.stream().map(MadeBefore::of).toList());
    }

    @POST
    @Path("/redaction")
    @RolesAllowed(Role.PRIVACY)
    @Operation(
            summary = "Take every text of a claim away, everywhere",
            description =
                    "From the claim, from all events that told it, and from what the feed's readers keep, at their next "
                            + "read. Its site may go on showing it: it is known again, and not kept.")
    @APIResponse(responseCode = "200", description = "It is done; the claim as it is now")
    @APIResponse(responseCode = "400", description = "A field is not what it should be; the problem names it")
    @APIResponse(responseCode = "404", description = "There is no such claim")
    public Uni<Made> redact(@RestPath String id, @NotNull @Valid Redaction asked) {
        UUID claim = Parameter.uuid("id", id);
        return made(
                List.of(claim),
                correction(Correction.Kind.REDACT, asked.reason(), null),
                found -> Corrected.redact(found.get(claim)));
    }

    private Uni<Made> made(List<UUID> claims, Correction correction, Function<Map<UUID, Dossier>, Corrected> decision) {
        return correcting
                .correct(claims, correction, Caller.of(identity).id(), decision)
                .map(now -> new Made(correction.correctionId(), now));
    }

    private static Correction correction(Correction.Kind kind, String reason, @Nullable UUID other) {
        try {
            return new Correction(UUID.randomUUID(), kind, reason.strip(), other);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("reason", e.getMessage());
        }
    }

    private static String title(String field, String title) {
        if (title.isBlank() || title.length() > MAX_TITLE) {
            throw ProblemException.badRequest(field, field + " must have 1 to " + MAX_TITLE + " characters");
        }
        return title.strip();
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw ProblemException.badRequest(field, field + " is missing");
        }
        return value;
    }
}
