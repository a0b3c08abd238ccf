package org.claimwatch.alert.match.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimwatch.alert.app.Database;
import org.claimwatch.alert.app.Matching;
import org.claimwatch.alert.match.ClaimText;
import org.claimwatch.alert.match.Evidence;
import org.claimwatch.alert.match.Field;
import org.claimwatch.alert.match.Homonym;
import org.claimwatch.alert.match.KeptMatch;
import org.claimwatch.alert.match.Match;
import org.claimwatch.alert.match.MatchKey;
import org.claimwatch.alert.match.Matcher.Explained;
import org.claimwatch.alert.match.Rejected;
import org.claimwatch.alert.match.Rejection;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.match.postgres.MatchStore;
import org.claimwatch.alert.notify.NotificationReason;
import org.claimwatch.alert.notify.Outcome;
import org.claimwatch.alert.notify.postgres.OutcomeStore;
import org.claimwatch.alert.verdict.Opinion;
import org.claimwatch.alert.verdict.postgres.VerdictStore;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.http.caller.Caller;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Matches: which claims name which watched places, and why. */
@Path("/matches")
@Tag(name = "Matches")
@Produces(MediaType.APPLICATION_JSON)
class MatchResource {
    private static final int MAX_PAGE = 1_000;
    private static final int PAGE = 100;
    /** As many claims as the crawler's busiest month had; more are several requests. */
    private static final int MAX_CLAIMS = 1_000;

    /**
     * A match with what became of it.
     *
     * @param reason why its owner was told of it, or was not; null if it was found when the watch was made
     * @param since when that was decided
     * @param dueAt when it is decided again without an event
     * @param threadId the first notification of the thread that it was told in
     * @param opinion what a person said of it
     */
    record MatchView(
            @JsonUnwrapped KeptMatch match,
            @Nullable NotificationReason reason,
            @Nullable Instant since,
            @Nullable Instant dueAt,
            @Nullable UUID threadId,
            @Nullable Opinion opinion) {
        static MatchView of(KeptMatch match, @Nullable Outcome outcome, @Nullable Opinion opinion) {
            return outcome == null
                    ? new MatchView(match, null, null, null, null, opinion)
                    : new MatchView(
                            match, outcome.reason(), outcome.since(), outcome.dueAt(), outcome.threadId(), opinion);
        }
    }

    record Preview(@NotNull @Size(max = MAX_CLAIMS) List<@NotNull @Valid PreviewClaim> claims) {}

    /**
     * The limits are those of a claim.
     *
     * @param ref the caller's own name for it, answered as it is
     */
    record PreviewClaim(
            @NotNull @Size(max = 200) String ref,
            @NotNull @Size(min = 1, max = 500) String title,
            @Size(max = 4000) @Nullable String description,
            @Size(max = 500) @Nullable String website,
            @Size(max = 200) @Nullable String group,
            @Size(max = 100) @Nullable String country) {
        ClaimText text() {
            return new ClaimText(title, null, website, country, description);
        }
    }

    record PreviewAnswer(List<PreviewResult> results) {}

    /** @param rejected only with {@code debug=true}: names that stand there and make no match */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PreviewResult(
            String ref,
            List<PreviewMatch> matches,
            @Nullable List<PreviewRejected> rejected) {}

    record PreviewRejected(WatchSummary watch, Field field, int start, int end, String text, Rejection reason) {
        static PreviewRejected of(Rejected rejected) {
            return new PreviewRejected(
                    WatchSummary.of(rejected.watch()),
                    rejected.field(),
                    rejected.start(),
                    rejected.end(),
                    rejected.text(),
                    rejected.reason());
        }
    }

    record PreviewMatch(
            WatchSummary watch, Tier tier, boolean ambiguous, List<Homonym> homonyms, List<Evidence> evidence) {
        static PreviewMatch of(Match match) {
            return new PreviewMatch(
                    WatchSummary.of(match.watch()),
                    match.tier(),
                    match.ambiguous(),
                    match.homonyms(),
                    match.evidence());
        }
    }

    record WatchSummary(
            UUID id, String name, String country, @Nullable String code) {
        static WatchSummary of(Watch watch) {
            return new WatchSummary(watch.id(), watch.name(), watch.country(), watch.code());
        }
    }

    private final Database database;
    private final MatchStore matches;
    private final OutcomeStore outcomes;
    private final VerdictStore verdicts;
    private final Matching matching;
    private final SecurityIdentity identity;

    MatchResource(
            Database database,
            MatchStore matches,
            OutcomeStore outcomes,
            VerdictStore verdicts,
            Matching matching,
            SecurityIdentity identity) {
        this.database = database;
        this.matches = matches;
        this.outcomes = outcomes;
        this.verdicts = verdicts;
        this.matching = matching;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Role.PRESS, Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "Matches, the newest first",
            description =
                    "Those of the caller's owner; all for analysts. The next page begins after the last id of this one.")
    public Uni<List<MatchView>> list(
            @RestQuery @Nullable String watch, @RestQuery @Nullable String after, @RestQuery @Nullable String limit) {
        UUID watchId = watch == null ? null : Parameter.uuid("watch", watch);
        UUID afterId = after == null ? null : Parameter.uuid("after", after);
        int count = Parameter.integer("limit", limit, 1, MAX_PAGE, PAGE);
        Caller caller = Caller.of(identity);
        return database.transaction(session ->
                matches.list(session, caller, watchId, afterId, count).flatMap(found -> withOutcomes(session, found)));
    }

    private Uni<List<MatchView>> withOutcomes(Mutiny.Session session, List<KeptMatch> found) {
        List<UUID> claims = found.stream().map(KeptMatch::claimId).distinct().toList();
        return outcomes.ofClaims(session, claims)
                .flatMap(became -> verdicts.ofClaims(session, claims).map(judged -> {
                    Map<MatchKey, Outcome> byMatch =
                            became.stream().collect(Collectors.toMap(Outcome::match, Function.identity()));
                    return found.stream()
                            .map(match -> MatchView.of(
                                    match,
                                    byMatch.get(match.key()),
                                    judged.containsKey(match.key())
                                            ? judged.get(match.key()).opinion()
                                            : null))
                            .toList();
                }));
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "What would match",
            description =
                    "Matches the claims of the body against the watches that the caller may see. Stores nothing. With"
                            + " debug=true it also shows the names that stand there and were rejected, and why.")
    public Uni<PreviewAnswer> preview(@Valid @NotNull Preview body, @RestQuery @Nullable String debug) {
        boolean explained = Parameter.flag("debug", debug);
        List<ClaimText> texts = body.claims().stream().map(PreviewClaim::text).toList();
        Caller caller = Caller.of(identity);
        Uni<List<Explained>> results = explained ? matching.explain(caller, texts) : matching.preview(caller, texts);
        return results.map(found -> {
            List<PreviewResult> answers = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                answers.add(result(body.claims().get(i).ref(), found.get(i), explained));
            }
            return new PreviewAnswer(answers);
        });
    }

    private static PreviewResult result(String ref, Explained found, boolean explained) {
        return new PreviewResult(
                ref,
                found.matches().stream().map(PreviewMatch::of).toList(),
                explained ? found.rejected().stream().map(PreviewRejected::of).toList() : null);
    }
}
