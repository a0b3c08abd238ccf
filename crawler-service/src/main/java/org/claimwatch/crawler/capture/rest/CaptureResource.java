package org.claimwatch.crawler.capture.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.capture.CaptureKeys;
import org.claimwatch.crawler.capture.SealedCopy;
import org.claimwatch.crawler.capture.postgres.CaptureStore;
import org.claimwatch.crawler.capture.postgres.KeptCapture;
import org.claimwatch.crawler.claim.postgres.ClaimStore;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/claims/{id}/captures")
@Tag(name = "Claims")
class CaptureResource {
    private final Mutiny.SessionFactory sessions;
    private final ClaimStore claims;
    private final CaptureStore captures;
    private final CaptureKeys keys;

    CaptureResource(Mutiny.SessionFactory sessions, ClaimStore claims, CaptureStore captures, CaptureKeys keys) {
        this.sessions = sessions;
        this.claims = claims;
        this.captures = captures;
        this.keys = keys;
    }

    @GET
    @RolesAllowed(Role.ANALYST)
    @Operation(
            summary = "What proves a claim",
            description =
                    "The captures of its first look, of its changes and of its last look, oldest first. They end after"
                            + " 30 days, first and last look after 12 months.")
    @APIResponse(responseCode = "200", description = "The captures")
    @APIResponse(responseCode = "404", description = "There is no such claim")
    public Uni<List<CaptureView>> list(@RestPath String id) {
        return kept(id).map(all -> all.stream().map(CaptureView::of).toList());
    }

    /** Plain text that no browser takes for anything else: it came from a hostile site, however well it was washed. */
    @GET
    @Path("/{capture}")
    @Produces(MediaType.TEXT_PLAIN + ";charset=utf-8")
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    @ResponseHeader(name = "Content-Security-Policy", value = "sandbox; default-src 'none'")
    @ResponseHeader(name = "Content-Disposition", value = "inline; filename=\"capture.txt\"")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @RolesAllowed(Role.ANALYST)
    @Operation(
            summary = "The sanitised copy of a page",
            description = "Without scripts, embedded content, links to files and file names; personal data is masked.")
    @APIResponse(responseCode = "200", description = "The copy, as plain text")
    @APIResponse(responseCode = "404", description = "There is no such capture, or no copy of it that can be opened")
    public Uni<String> copy(@RestPath String id, @RestPath String capture) {
        UUID captureId = Parameter.uuid("capture", capture);
        return kept(id).map(all -> all.stream()
                        .filter(it -> it.capture().id().equals(captureId))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.notFound("the claim has no capture " + captureId)))
                .chain(kept -> open(kept));
    }

    private Uni<List<KeptCapture>> kept(String id) {
        UUID claimId = Parameter.uuid("id", id);
        return sessions.withSession(session -> claims.find(session, claimId)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("there is no claim " + claimId))
                .chain(claim ->
                        captures.ofClaim(session, claimId, claim.siteId(), claim.firstSeenAt(), claim.lastSeenAt())));
    }

    private Uni<String> open(KeptCapture kept) {
        UUID site = kept.capture().siteId();
        return sessions.withSession(
                        session -> captures.copy(session, site, kept.capture().hash()))
                .map(copy -> copy.flatMap((SealedCopy sealed) -> keys.open(site, sealed))
                        .orElseThrow(() -> ProblemException.notFound("no copy of it is kept that can be opened")));
    }
}
