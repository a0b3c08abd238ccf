package org.claimwatch.crawler.site.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.claimwatch.crawler.site.Group;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an operator says of a group. */
record GroupBody(
        @Size(max = Group.MAX_ALIASES)
        @Schema(description = "Its other names, none of which is another group's", examples = "[\"Lantern Team\"]")
        @Nullable
        List<@NotBlank @Size(max = Group.MAX_NAME) String> aliases,

        @Schema(
                description = "From one visit of a site of it to the next, PT10M to PT24H, where the site does not say",
                examples = "PT30M")
        @Nullable
        Duration every,

        @Valid @Nullable FasterBody faster) {

    /** @throws ProblemException naming the field that is not what it should be */
    Group group(String name, Instant now) {
        try {
            return new Group(name, aliases == null ? List.of() : aliases, FasterBody.pace(every, faster, now));
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw ProblemException.badRequest(message.startsWith("name ") ? "name" : "aliases", message);
        }
    }
}
