package org.claimwatch.crawler.site.roster.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.UUID;
import org.claimwatch.crawler.site.roster.RosterFormat;
import org.claimwatch.crawler.site.roster.RosterSource;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an operator says of a roster that is read on a schedule. */
record RosterBody(
        @NotBlank
        @Schema(
                description =
                        "file: and a name in the folder claimwatch.rosters.directory; or a URL, at an onion or at a"
                                + " listed clear-web host, which is fetched through Tor",
                examples = "file:groups.csv")
        String location,

        @NotNull RosterFormat format,

        @NotNull @Schema(description = "From one reading to the next, PT1H to PT720H", examples = "PT24H")
        Duration every,

        @Schema(description = "Whether a difference is applied without an operator's approval; false unless given")
        @Nullable
        Boolean appliesItself,

        @Schema(description = "Whether rows that cannot be taken are left out; false unless given") @Nullable
        Boolean skipsErrors) {

    /** @throws ProblemException naming the field that is not what it should be */
    RosterSource source(UUID id) {
        try {
            return new RosterSource(
                    id,
                    location.strip(),
                    format,
                    every,
                    Boolean.TRUE.equals(appliesItself),
                    Boolean.TRUE.equals(skipsErrors));
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            String field = message.substring(0, message.indexOf(' '));
            throw ProblemException.badRequest(field, message.substring(field.length() + 1));
        }
    }
}
