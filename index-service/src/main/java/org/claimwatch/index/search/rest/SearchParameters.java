package org.claimwatch.index.search.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.claimwatch.http.problem.ProblemException;
import org.claimwatch.index.claim.ClaimStatus;
import org.claimwatch.index.search.ClaimQuery;
import org.claimwatch.index.search.Period;
import org.claimwatch.index.search.SearchText;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which claims, in a URL. Parameters are read by hand so that a problem can name the one at fault. */
public class SearchParameters {
    /** As many as there are statuses, and more groups or countries than anyone chooses by hand. */
    private static final int MOST_CHOICES = 20;

    @RestQuery
    @Parameter(
            description =
                    "What to look for. Each word has to be somewhere in the claim: in its title, organisation, website, group "
                            + "or description, or inside a domain's name. `\"words together\"`, `thaon*` (three letters at least), "
                            + "`-without`, `this OR that`; `group:` `domain:` `title:` `name:` `description:` `status:` `country:`, "
                            + "`from:2026-03` `to:2026-04` (first seen), `deadline:coming` or `deadline:2026-03`. Case, accents and "
                            + "elided articles make no difference. Nothing odd is an error: what makes no sense as an operator is "
                            + "read as words. Refused are a word that begins with `*`, more than 1,000 characters and more than 50 "
                            + "words.",
            example = "\"ville d’angers\" mairie -université")
    @Nullable
    String q;

    @RestQuery
    @Parameter(
            description = "The group, under any of its names. Several times for any of several.",
            example = "Paper Lantern",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class, maxItems = MOST_CHOICES))
    List<String> group = List.of();

    @RestQuery
    @Parameter(
            description = "What the site says. Several times for any of several.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = ClaimStatus.class, maxItems = MOST_CHOICES))
    List<String> status = List.of();

    @RestQuery
    @Parameter(
            description =
                    "The organisation's country as far as it was posted: a code or a name. Several times for any of several.",
            example = "FR",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class, maxItems = MOST_CHOICES))
    List<String> country = List.of();

    @RestQuery
    @Parameter(
            description = "First seen then or later: a time, a day, a month or a year, in UTC.",
            example = "2026-03-01T00:00:00Z",
            schema = @Schema(type = SchemaType.STRING))
    @Nullable
    String from;

    @RestQuery
    @Parameter(
            description = "First seen before: a time, or the beginning of a day, a month or a year, in UTC.",
            example = "2026-04",
            schema = @Schema(type = SchemaType.STRING))
    @Nullable
    String to;

    /** @param now for what the question says of times to come */
    public ClaimQuery toQuery(Instant now) {
        return new ClaimQuery(
                text(now),
                choices("group", group),
                choices("status", status).stream()
                        .map(SearchParameters::status)
                        .distinct()
                        .toList(),
                choices("country", country),
                time("from", from),
                time("to", to));
    }

    /** The same for the same question, on any replica. */
    String digest() {
        CRC32C digest = new CRC32C();
        String all = String.join(
                "\u0000",
                String.valueOf(q),
                group.toString(),
                status.toString(),
                country.toString(),
                String.valueOf(from),
                String.valueOf(to));
        digest.update(all.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(digest.getValue());
    }

    private Optional<SearchText.Question> text(Instant now) {
        return switch (SearchText.read(q, now)) {
            case SearchText.Blank blank -> Optional.empty();
            case SearchText.Question question -> Optional.of(question);
            case SearchText.Refused(String why) -> throw ProblemException.badRequest("q", "q may have " + why);
        };
    }

    private static List<String> choices(String name, List<String> values) {
        if (values.size() > MOST_CHOICES) {
            throw ProblemException.badRequest(name, name + " may be given " + MOST_CHOICES + " times at most");
        }
        List<String> given = values.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (given.stream().anyMatch(text -> text.length() > SearchText.MAX_CHARACTERS)) {
            throw ProblemException.badRequest(
                    name, name + " may have at most " + SearchText.MAX_CHARACTERS + " characters");
        }
        return given;
    }

    private static ClaimStatus status(String value) {
        return Arrays.stream(ClaimStatus.values())
                .filter(known -> known.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(
                        "status", "status must be one of " + Arrays.toString(ClaimStatus.values())));
    }

    private static Optional<Instant> time(String name, @Nullable String value) {
        return Optional.ofNullable(value).map(text -> Period.read(text)
                .orElseThrow(() -> ProblemException.badRequest(
                        name, name + " must be a time such as 2026-03-01T17:00:00Z, a day, a month or a year, in UTC"))
                .from());
    }
}
