package org.claimwatch.index.export.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.claimwatch.http.keys.Role;
import org.claimwatch.index.export.AtomFeed;
import org.claimwatch.index.search.elasticsearch.ClaimStream;
import org.claimwatch.index.search.rest.SearchParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /claims.atom}: what changed last, for feed readers. */
@Path("/claims.atom")
@RunOnVirtualThread
@RolesAllowed(Role.ANALYST)
@Tag(name = "Exports")
public class AtomResource {
    private static final String ATOM = "application/atom+xml; charset=utf-8";

    /** Two days of the busiest ones there were; a reader that is away for longer has the search. */
    private static final int ENTRIES = 100;

    private final ClaimStream claims;
    private final InstantSource clock;

    AtomResource(ClaimStream claims, InstantSource clock) {
        this.claims = claims;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "What changed last, as an Atom feed",
            description =
                    "The 100 claims that changed last. An entry's id stays the same, its updated moves. Send If-None-Match "
                            + "with the ETag of the last answer, and 304 says that nothing is new.")
    @APIResponse(
            responseCode = "200",
            description = "Atom, RFC 4287",
            content = @Content(mediaType = "application/atom+xml", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "as the reader has it")
    @APIResponse(responseCode = "400", description = "a parameter cannot be read; the problem names it")
    @APIResponse(responseCode = "401", description = "no valid API key")
    @APIResponse(responseCode = "403", description = "the key has not the role analyst")
    @APIResponse(responseCode = "503", description = "the index does not answer; trying again may help")
    public Response feed(@BeanParam SearchParameters which, UriInfo address, Request request) throws IOException {
        AtomFeed feed = new AtomFeed(
                address.getRequestUri().toString(),
                claims.changed(which.toQuery(clock.instant()), ENTRIES).stream()
                        .map(changed -> new AtomFeed.Entry(changed.claim(), changed.at()))
                        .toList());
        String xml = feed.xml();
        EntityTag tag = new EntityTag(
                UUID.nameUUIDFromBytes(xml.getBytes(StandardCharsets.UTF_8)).toString());
        Date updated = Date.from(feed.updated().truncatedTo(ChronoUnit.SECONDS));
        Response.ResponseBuilder same = request.evaluatePreconditions(updated, tag);
        Response.ResponseBuilder answer = same == null ? Response.ok(xml, ATOM) : same;
        return answer.tag(tag).lastModified(updated).build();
    }
}
