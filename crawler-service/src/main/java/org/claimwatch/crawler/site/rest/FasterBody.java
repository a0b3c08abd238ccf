package org.claimwatch.crawler.site.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.claimwatch.crawler.site.Pace;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A shorter interval for a while, on the wire; the standing interval stands beside it as {@code every}. */
record FasterBody(
        @NotNull @Schema(description = "From PT2M to PT10M", examples = "PT2M")
        Duration every,

        @NotNull @Schema(description = "When it ends, at most 31 days from now")
        Instant until) {
    /** A month is as long as an attack keeps a city busy; without an end it would be the standing interval. */
    private static final Duration LONGEST = Duration.ofDays(31);

    /** @throws ProblemException naming the field that is not what it should be */
    static Pace pace(@Nullable Duration every, @Nullable FasterBody faster, Instant now) {
        if (faster != null && faster.until().isAfter(now.plus(LONGEST))) {
            throw ProblemException.badRequest("faster.until", "must be at most 31 days from now");
        }
        try {
            return new Pace(every, faster == null ? null : new Pace.Faster(faster.every(), faster.until()));
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            String field = message.substring(0, message.indexOf(' '));
            throw ProblemException.badRequest(field, message.substring(field.length() + 1));
        }
    }

    static @Nullable FasterBody of(Pace pace) {
        Pace.Faster faster = pace.faster();
        return faster == null ? null : new FasterBody(faster.every(), faster.until());
    }
}
