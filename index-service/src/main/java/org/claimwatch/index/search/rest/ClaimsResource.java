package org.claimwatch.index.search.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.Problem;
import org.claimwatch.http.problem.ProblemException;
import org.claimwatch.index.claim.Claim;
import org.claimwatch.index.search.ClaimHit;
import org.claimwatch.index.search.ClaimPage;
import org.claimwatch.index.search.Cursor;
import org.claimwatch.index.search.elasticsearch.ClaimSearch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
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
    private static final Logger LOG = Logger.getLogger(ClaimsResource.class);

    private final ClaimSearch search;

    ClaimsResource(ClaimSearch search) {
        this.search = search;
    }

    /**
     * A page of an answer.
     *
     * @param after goes with the same question as {@code after} to get the next page; null on the last one
     */
    public record Page(
            long total, List<ClaimHit> hits, @Nullable String after) {
        static Page of(ClaimPage page) {
            return new Page(
                    page.total(), page.hits(), page.next().map(Cursor::token).orElse(null));
        }
    }

    @GET
    @Operation(
            summary = "Search the claims",
            description =
                    "Best answers first where q is given, else newest first. Withdrawn claims are found as well. Total is exact.")
    @APIResponse(responseCode = "200", description = "a page of hits")
    @APIResponse(responseCode = "400", description = "a parameter cannot be read; the problem names it")
    public Page search(SearchParameters parameters) throws IOException {
        return Page.of(search.search(parameters.toQuery()));
    }

    @GET
    @Path("/{claimId}")
    @Operation(summary = "Read a claim")
    @APIResponse(responseCode = "200", description = "the claim as the index has it")
    @APIResponse(responseCode = "400", description = "the id is not a UUID")
    @APIResponse(responseCode = "404", description = "the index has no such claim")
    public Claim read(String claimId) throws IOException {
        return search.find(Parameter.uuid("claimId", claimId))
                .orElseThrow(() -> ProblemException.notFound("there is no claim " + claimId));
    }

    @ServerExceptionMapper
    public Response unavailable(IOException e) {
        LOG.warnf("reason=elasticsearch-unavailable %s", e.getMessage());
        Problem problem =
                ProblemException.unavailable("the index does not answer").problem();
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
