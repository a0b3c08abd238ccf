package org.claimwatch.index.search.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.claimwatch.index.claim.Claim;
import org.claimwatch.index.claim.ClaimEvent;
import org.claimwatch.index.search.ClaimHit;
import org.claimwatch.index.search.ClaimPage;
import org.claimwatch.index.search.ClaimQuery;
import org.claimwatch.index.search.Cursor;
import org.claimwatch.index.search.Facets;
import org.claimwatch.index.search.Lookup;
import org.claimwatch.index.search.Order;
import org.claimwatch.index.search.SimilarClaim;
import org.claimwatch.index.search.elasticsearch.ClaimSearch;
import org.claimwatch.index.search.elasticsearch.ClaimStory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /claims}: what groups claim, for analysts. */
@Path("/claims")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.ANALYST)
@Tag(name = "Claims", description = "What ransomware groups claim, as posted and unverified.")
@APIResponse(responseCode = "401", description = "no valid API key")
@APIResponse(responseCode = "403", description = "the key has not the role analyst")
@APIResponse(responseCode = "503", description = "the index does not answer; trying again may help")
public class ClaimsResource {
    private final ClaimSearch search;
    private final ClaimStory story;
    private final InstantSource clock;

    ClaimsResource(ClaimSearch search, ClaimStory story, InstantSource clock) {
        this.search = search;
        this.story = story;
        this.clock = clock;
    }

    /**
     * A page of an answer.
     *
     * @param total how many claims answer the question on all pages; exact
     * @param facets on the first page only
     * @param didYouMean a q that finds something, where this one finds nothing
     * @param after goes with the same question as {@code after} to get the next page; null on the last one
     */
    public record Page(
            long total,
            List<ClaimHit> hits,
            @Nullable Facets facets,
            @Nullable String didYouMean,
            @Nullable String after) {
        static Page of(ClaimPage.Found page) {
            return new Page(
                    page.total(),
                    page.hits(),
                    page.facets().orElse(null),
                    page.instead().orElse(null),
                    page.next().map(Cursor::token).orElse(null));
        }
    }

    @GET
    @Operation(
            summary = "Search the claims",
            description =
                    "Withdrawn claims are found as well. Total is exact. Facets come with the first page: how many claims "
                            + "there would be of each group, status and country; a facet stays whole while one of it is chosen.")
    @APIResponse(responseCode = "200", description = "a page of hits")
    @APIResponse(responseCode = "400", description = "a parameter cannot be read; the problem names it")
    @APIResponse(
            responseCode = "410",
            description = "the pages of this answer are no longer kept: ask again without after")
    public Page search(@BeanParam SearchParameters which, @BeanParam PageParameters page)
            throws IOException, InterruptedException {
        Optional<Cursor> cursor = page.cursor(which.digest());
        Instant askedAt = cursor.map(Cursor::askedAt).orElseGet(clock::instant);
        ClaimQuery query = which.toQuery(askedAt);
        Order order = page.order(query);
        ClaimPage answer = cursor.isPresent()
                ? search.next(query, order, page.limit(), cursor.get())
                : search.first(query, order, page.limit(), which.digest() + page.sortDigest(), askedAt);
        return switch (answer) {
            case ClaimPage.Found found -> Page.of(found);
            case ClaimPage.Expired expired ->
                throw ProblemException.gone("the pages of this answer are no longer kept; ask again without after");
            case ClaimPage.NoSuchCursor none -> throw PageParameters.noCursor();
        };
    }

    @GET
    @Path("/{claimId}")
    @Operation(summary = "Read a claim")
    @APIResponse(responseCode = "200", description = "the claim as the index has it")
    @APIResponse(responseCode = "400", description = "the id is not a UUID")
    @APIResponse(responseCode = "404", description = "the index has no such claim")
    @APIResponse(responseCode = "410", description = "the claim was redacted")
    public Claim read(String claimId) throws IOException {
        return switch (search.find(Parameter.uuid("claimId", claimId))) {
            case Lookup.Known(Claim claim) -> claim;
            case Lookup.Redacted redacted -> throw ProblemException.gone("claim " + claimId + " was redacted");
            case Lookup.Unknown unknown -> throw ProblemException.notFound("there is no claim " + claimId);
        };
    }

    /** @param events first to last */
    public record History(List<ClaimEvent> events) {}

    @GET
    @Path("/{claimId}/history")
    @Operation(
            summary = "What became of a claim",
            description =
                    "Each change with the old and the new value of each field, when it was recorded, and the hash of the "
                            + "capture that proves it.")
    @APIResponse(responseCode = "200", description = "first to last")
    @APIResponse(responseCode = "400", description = "the id is not a UUID")
    @APIResponse(responseCode = "404", description = "the index has no such claim")
    @APIResponse(responseCode = "410", description = "the claim was redacted")
    public History history(String claimId) throws IOException {
        return new History(story.history(read(claimId).claimId()));
    }

    /** @param claims the surest first */
    public record Similar(List<SimilarClaim> claims) {}

    @GET
    @Path("/{claimId}/similar")
    @Operation(
            summary = "Where else the organisation is claimed",
            description =
                    "Other claims, of any group, that name the same domain or the same organisation, with the reason. A "
                            + "name within another may be of somebody else.")
    @APIResponse(responseCode = "200", description = "the surest first, 20 at most")
    @APIResponse(responseCode = "400", description = "the id is not a UUID")
    @APIResponse(responseCode = "404", description = "the index has no such claim")
    @APIResponse(responseCode = "410", description = "the claim was redacted")
    public Similar similar(String claimId) throws IOException {
        return new Similar(story.similar(read(claimId)));
    }
}
