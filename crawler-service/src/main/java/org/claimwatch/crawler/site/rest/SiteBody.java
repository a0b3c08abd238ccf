package org.claimwatch.crawler.site.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.Site;
import org.claimwatch.crawler.site.SiteDraft;
import org.claimwatch.crawler.site.SiteKind;
import org.claimwatch.http.problem.Problem;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an operator says of a site. */
record SiteBody(
        @NotBlank
        @Size(max = Site.MAX_NAME)
        @Schema(description = "Tells the sites of a group apart", examples = "blog")
        String name,

        @NotBlank @Size(max = Site.MAX_NAME) @Schema(description = "Who runs it", examples = "Paper Lantern")
        String group,

        @Schema(description = "Who lists claims there, the group itself unless said otherwise") @Nullable
        SiteKind kind,

        @NotEmpty
        @Size(max = Site.MAX_MIRRORS)
        @Schema(
                description = "URLs of the listing, at v3 onion services or at listed clear-web hosts, in the order in"
                        + " which they are tried",
                examples = "[\"http://….onion/\"]")
        List<@NotNull String> mirrors,

        @Schema(
                description =
                        "From one visit to the next, PT10M to PT24H; absent where the group's, or the usual, will do",
                examples = "PT1H")
        @Nullable
        Duration every,

        @Valid @Nullable FasterBody faster,

        @Schema(description = "Says that an onion of it serves another group too, and that this is no mistake")
        @Nullable
        Boolean sharesOnions) {

    /** @throws ProblemException naming each field that is not what it should be */
    SiteDraft draft(Instant now) {
        return new SiteDraft(
                name,
                group,
                kind == null ? SiteKind.LEAK_SITE : kind,
                parsedMirrors(),
                FasterBody.pace(every, faster, now),
                Boolean.TRUE.equals(sharesOnions));
    }

    private List<Mirror> parsedMirrors() {
        List<Mirror> parsed = new ArrayList<>();
        List<Problem.FieldError> wrong = new ArrayList<>();
        for (String url : mirrors) {
            String field = "mirrors[" + (parsed.size() + wrong.size()) + "]";
            try {
                Mirror mirror = Mirror.of(url);
                if (parsed.contains(mirror)) {
                    throw ProblemException.conflict(field, "stands twice");
                }
                parsed.add(mirror);
            } catch (IllegalArgumentException e) {
                wrong.add(new Problem.FieldError(field, String.valueOf(e.getMessage())));
            }
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.badRequest(
                    wrong.getFirst().field() + " " + wrong.getFirst().detail(), wrong);
        }
        return parsed;
    }
}
