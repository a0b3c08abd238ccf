package org.claimwatch.alert.notify.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.claimwatch.alert.app.Acknowledging;
import org.claimwatch.alert.app.Links;
import org.claimwatch.alert.notify.Letter;
import org.claimwatch.alert.wording.Language;
import org.claimwatch.alert.wording.Sentences;
import org.claimwatch.alert.wording.qute.Layout;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The page behind the link in a letter. Opening it changes nothing, for mail programs and their guards open every link;
 * note is taken by the button on it, once.
 */
@Path("/links/acknowledge/{token}")
@Tag(name = "Links")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class AcknowledgeLink {
    /**
     * What the page shows.
     *
     * @param button null when there is nothing to press any more
     */
    record Page(
            String language,
            String title,
            String text,
            @Nullable String button) {}

    private final Layout page = Layout.html(Letter.class, "acknowledge");
    private final Links links;
    private final Acknowledging acknowledging;

    AcknowledgeLink(Links links, Acknowledging acknowledging) {
        this.links = links;
        this.acknowledging = acknowledging;
    }

    @GET
    @Operation(summary = "A page on which note can be taken", description = "By the link in a letter; it needs no key.")
    public String show(@RestPath String token, @RestQuery @Nullable String lang) {
        thread(token);
        return page(lang, "ask", true);
    }

    @POST
    @Operation(summary = "Take note, once", description = "By the button on the page; it needs no key.")
    public Uni<String> take(@RestPath String token, @RestQuery @Nullable String lang) {
        return acknowledging.byLink(thread(token)).map(first -> {
            if (!first) {
                throw ProblemException.gone("note was taken before");
            }
            return page(lang, "done", false);
        });
    }

    private UUID thread(String token) {
        return links.target(Links.Purpose.ACKNOWLEDGE, token)
                .orElseThrow(() -> ProblemException.gone("the link is over, or not from here"));
    }

    private String page(@Nullable String lang, String state, boolean asks) {
        Language language = Language.ofTag(lang == null ? "" : lang).orElse(Language.EN);
        Sentences say = Sentences.beside(Letter.class, "letter", language);
        return page.of(new Page(
                language.tag(),
                say.say("acknowledge.title"),
                say.say("acknowledge." + state),
                asks ? say.say("acknowledge") : null));
    }
}
