package org.claimwatch.crawler.extract.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import org.claimwatch.crawler.extract.Extractor;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/extractions")
@Tag(name = "Extractions")
class ExtractionResource {
    private final Extractor extractor;
    private final InstantSource clock;

    ExtractionResource(Extractor extractor, InstantSource clock) {
        this.extractor = extractor;
        this.clock = clock;
    }

    @POST
    @Consumes({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @RunOnVirtualThread
    @Operation(
            summary = "Read the postings of one page",
            description = "The body is the page. It is decoded and read as one that was fetched; nothing is stored.")
    @APIResponse(responseCode = "200", description = "What was read")
    @APIResponse(
            responseCode = "400",
            description = "A parameter or the body is not what it should be; the problem names it")
    public ExtractionView read(
            @Parameter(
                            description = "Where the page came from, the base for its links: any absolute http URL",
                            required = true)
                    @RestQuery
                    @Nullable
                    String url,
            @Parameter(description = "A site profile to read it with; none unless named") @RestQuery @Nullable
                    String profile,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            byte[] body) {
        URI base = absolute(url);
        if (profile != null) {
            throw ProblemException.badRequest("profile", "there is no profile of that name");
        }
        return switch (Page.of(base, 200, contentType, body, clock.instant())) {
            case Page page -> ExtractionView.of(extractor.read(page));
            case FetchResult.Refused refused ->
                throw ProblemException.badRequest("body", "is not a page that would be taken: " + refused.reason());
            case FetchResult.NotModified notModified -> throw new IllegalStateException("nothing was fetched");
            case FetchResult.TooLarge tooLarge -> throw new IllegalStateException("nothing was fetched");
            case FetchResult.Unreachable unreachable -> throw new IllegalStateException("nothing was fetched");
        };
    }

    private static URI absolute(@Nullable String url) {
        try {
            URI absolute = new URI(url == null ? "" : url);
            boolean web =
                    "http".equalsIgnoreCase(absolute.getScheme()) || "https".equalsIgnoreCase(absolute.getScheme());
            if (web && absolute.getHost() != null) {
                return absolute;
            }
        } catch (URISyntaxException e) {
            // answered below, as every other text that is no absolute URL
        }
        throw ProblemException.badRequest("url", "url must be an absolute http or https URL");
    }
}
