package org.claimwatch.crawler.site.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.claimwatch.crawler.schedule.postgres.LeaseStore;
import org.claimwatch.crawler.site.MirrorProposal.State;
import org.claimwatch.crawler.site.postgres.ProposalStore;
import org.claimwatch.crawler.site.postgres.SaveResult;
import org.claimwatch.http.caller.Caller;
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

@Path("/mirror-proposals")
@Tag(name = "Mirror proposals")
class ProposalResource {
    private static final int MAX_LIMIT = 1000;
    private static final int DEFAULT_LIMIT = 100;

    private final Mutiny.SessionFactory sessions;
    private final ProposalStore proposals;
    private final LeaseStore leases;
    private final SecurityIdentity identity;

    ProposalResource(
            Mutiny.SessionFactory sessions, ProposalStore proposals, LeaseStore leases, SecurityIdentity identity) {
        this.sessions = sessions;
        this.proposals = proposals;
        this.leases = leases;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "Mirrors that sites themselves suggest",
            description =
                    "Addresses on a site's pages that look like other mirrors of it, in the order in which they were"
                            + " found. None is visited before an operator accepts it.")
    @APIResponse(responseCode = "200", description = "Up to limit proposals; ask again with the last one's id for more")
    @APIResponse(responseCode = "400", description = "A parameter is not what it should be; the problem names it")
    public Uni<List<ProposalView>> list(
            @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
                            description = "OPEN, ACCEPTED or DISMISSED; OPEN unless given")
                    @RestQuery
                    @Nullable
                    String state,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String limit) {
        State wanted = state(state);
        int start = Parameter.integer("after", after, 0, Integer.MAX_VALUE, 0);
        int atMost = Parameter.integer("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
        return sessions.withSession(session -> proposals.page(session, wanted, start, atMost))
                .map(found -> found.stream().map(ProposalView::of).toList());
    }

    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Make a proposal a mirror of its site",
            description = "The site is visited at once; its other mirrors go before.")
    @APIResponse(responseCode = "204", description = "It is a mirror")
    @APIResponse(responseCode = "400", description = "The id is no number")
    @APIResponse(responseCode = "404", description = "There is no such open proposal, or its site is no longer watched")
    @APIResponse(
            responseCode = "409",
            description = "Another site has it, or its onion serves another group: enter it by hand if that is right")
    public Uni<Void> accept(@RestPath String id) {
        int proposal = id(id);
        return sessions.withTransaction(session -> proposals
                        .accept(session, proposal, caller())
                        .call(result -> result instanceof SaveResult.Saved(var site)
                                ? leases.visitNow(session, site.id())
                                : Uni.createFrom().voidItem()))
                .map(result -> switch (result) {
                    case SaveResult.Saved saved -> null;
                    case SaveResult.Refused refused -> throw Objections.conflict(refused.objections());
                    case SaveResult.NoSuchSite none -> throw notFound(proposal);
                    case null -> throw notFound(proposal);
                });
    }

    @POST
    @Path("/{id}/dismissal")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Set a proposal aside", description = "It is not made again.")
    @APIResponse(responseCode = "204", description = "It is set aside")
    @APIResponse(responseCode = "400", description = "The id is no number")
    @APIResponse(responseCode = "404", description = "There is no such open proposal")
    public Uni<Void> dismiss(@RestPath String id) {
        int proposal = id(id);
        return sessions.withTransaction(session -> proposals.dismiss(session, proposal, caller()))
                .onItem()
                .ifNull()
                .failWith(() -> notFound(proposal))
                .replaceWithVoid();
    }

    private String caller() {
        return Caller.of(identity).id();
    }

    private static int id(String id) {
        return Parameter.integer("id", id, 1, Integer.MAX_VALUE, 0);
    }

    private static State state(@Nullable String state) {
        return Arrays.stream(State.values())
                .filter(each -> each.name().equals(state == null ? "OPEN" : state))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest("state", "state must be OPEN, ACCEPTED or DISMISSED"));
    }

    private static ProblemException notFound(int id) {
        return ProblemException.notFound("there is no open proposal " + id);
    }
}
