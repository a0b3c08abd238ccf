package org.claimwatch.crawler.extract.rest;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Optional;
import org.claimwatch.crawler.extract.Extractor;
import org.claimwatch.crawler.extract.profile.Profile;
import org.claimwatch.crawler.extract.profile.SiteReader;
import org.claimwatch.crawler.extract.profile.postgres.ProfileStore;
import org.claimwatch.crawler.extract.profile.rest.ProfileBody;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/extractions")
@Tag(name = "Extractions")
class ExtractionResource {
    /** What a profile that is being tried is called, where it has no name yet. */
    private static final String TRIED = "tried";

    private final Extractor extractor;
    private final ProfileStore profiles;
    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    ExtractionResource(
            Extractor extractor, ProfileStore profiles, Mutiny.SessionFactory sessions, InstantSource clock) {
        this.extractor = extractor;
        this.profiles = profiles;
        this.sessions = sessions;
        this.clock = clock;
    }

    @POST
    @Consumes({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "Read the postings of one page",
            description =
                    "The body is the page. It is decoded and read as one that was fetched; nothing is stored. Or it is "
                            + "a form with two files, page with its Content-Type and profile in YAML: then that profile is tried, "
                            + "which need not be saved.")
    @APIResponse(responseCode = "200", description = "What was read")
    @APIResponse(
            responseCode = "400",
            description = "A parameter or the body is not what it should be; the problem names it")
    public Uni<ExtractionView> read(
            @Parameter(
                            description = "Where the page came from, the base for its links: any absolute http URL",
                            required = true)
                    @RestQuery
                    @Nullable
                    String url,
            @Parameter(description = "The name of a profile to read it with; none unless named") @RestQuery @Nullable
                    String profile,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            byte[] body) {
        Page page = page("body", url, contentType, body);
        return named(profile).chain(found -> extract(page, found.orElse(null)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "Read the postings of one page with a profile that is not saved",
            description =
                    "A form with two files: page, with its Content-Type, and profile, in YAML. Nothing is stored.")
    @APIResponse(responseCode = "200", description = "What was read")
    @APIResponse(
            responseCode = "400",
            description =
                    "A parameter, the page or the profile is not what it should be; the problem names each field at "
                            + "fault, and its line in the profile")
    public Uni<ExtractionView> tryOut(
            @Parameter(
                            description = "Where the page came from, the base for its links: any absolute http URL",
                            required = true)
                    @RestQuery
                    @Nullable
                    String url,
            @RestForm @Nullable FileUpload page,
            @RestForm @Nullable FileUpload profile) {
        return VertxContextSupport.executeBlocking(() -> {
            Page read = page("page", url, required("page", page).contentType(), bytes(page));
            Profile tried = ProfileBody.read(TRIED, bytes(required("profile", profile)));
            return ExtractionView.of(new SiteReader(extractor, tried).read(read));
        });
    }

    private Uni<ExtractionView> extract(Page page, @Nullable Profile profile) {
        // off the event loop: some pages take a while
        return VertxContextSupport.executeBlocking(
                () -> ExtractionView.of(new SiteReader(extractor, profile).read(page)));
    }

    private Uni<Optional<Profile>> named(@Nullable String name) {
        return name == null
                ? Uni.createFrom().item(Optional.empty())
                : sessions.withSession(session -> profiles.named(session, name)).map(found -> {
                    if (found == null) {
                        throw ProblemException.badRequest("profile", "there is no profile of that name");
                    }
                    return Optional.of(found.profile());
                });
    }

    private Page page(String field, @Nullable String url, @Nullable String contentType, byte[] body) {
        return switch (Page.of(absolute(url), 200, contentType, body, clock.instant())) {
            case Page page -> page;
            case FetchResult.Refused refused ->
                throw ProblemException.badRequest(field, "is not a page that would be taken: " + refused.reason());
            case FetchResult.NotModified notModified -> throw new IllegalStateException("nothing was fetched");
            case FetchResult.TooLarge tooLarge -> throw new IllegalStateException("nothing was fetched");
            case FetchResult.Unreachable unreachable -> throw new IllegalStateException("nothing was fetched");
        };
    }

    private static FileUpload required(String name, @Nullable FileUpload file) {
        if (file == null) {
            throw ProblemException.badRequest(name, "is missing: it is a file of the form");
        }
        return file;
    }

    /** Its file is deleted when the request ends. */
    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException("what was sent cannot be read", e);
        }
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
