package org.claimwatch.index.search.rest;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimwatch.http.problem.ProblemException;
import org.claimwatch.index.claim.ClaimStatus;
import org.claimwatch.index.search.ClaimQuery;
import org.claimwatch.index.search.Cursor;
import org.claimwatch.index.search.SearchText;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The question in a URL. Parameters are read by hand so that a problem can name the one at fault. */
public final class SearchParameters {
    /** A screenful. */
    private static final int DEFAULT_LIMIT = 20;
    /** With the longest descriptions this is about half a megabyte. */
    private static final int MAX_LIMIT = 100;

    /** RFC 3339, section 5.6: a year has four digits. Elasticsearch reads no others. */
    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("[0-9]{4}-.*");

    @RestQuery
    @Parameter(
            description =
                    "Words that the claim has to say, each anywhere in its title, organisation, website, group or "
                            + "description; between quotes, words that stand together. Case, accents and French elided articles "
                            + "make no difference. At most 1000 characters and 50 words.",
            example = "\"ville d’angers\" mairie")
    @Nullable
    String q;

    @RestQuery
    @Parameter(description = "The group's whole name; case and accents make no difference.", example = "Paper Lantern")
    @Nullable
    String group;

    @RestQuery
    @Parameter(schema = @Schema(implementation = ClaimStatus.class))
    @Nullable
    String status;

    @RestQuery
    @Parameter(description = "The organisation's country as it was posted: a code or a name.", example = "FR")
    @Nullable
    String country;

    @RestQuery
    @Parameter(
            description = "First seen then or later.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String from;

    @RestQuery
    @Parameter(description = "First seen before.", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String to;

    @RestQuery
    @Parameter(
            description = "How many hits a page has at most.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "" + MAX_LIMIT,
                            defaultValue = "" + DEFAULT_LIMIT))
    @Nullable
    String limit;

    @RestQuery
    @Parameter(description = "The after of the page before, to get the next one of the same question.")
    @Nullable
    String after;

    ClaimQuery toQuery() {
        Optional<SearchText.Phrases> words = words();
        return new ClaimQuery(
                words,
                text(group),
                text(status).map(SearchParameters::status),
                text(country),
                time("from", from),
                time("to", to),
                org.claimwatch.http.problem.Parameter.integer("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT),
                Optional.ofNullable(after).map(token -> cursor(token, words.isPresent())));
    }

    private Optional<SearchText.Phrases> words() {
        return switch (SearchText.read(q)) {
            case SearchText.Blank blank -> Optional.empty();
            case SearchText.Phrases phrases -> Optional.of(phrases);
            case SearchText.TooLong(String bound) -> throw ProblemException.badRequest("q", "q must have " + bound);
        };
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static ClaimStatus status(String value) {
        return Arrays.stream(ClaimStatus.values())
                .filter(known -> known.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(
                        "status", "status must be one of " + Arrays.toString(ClaimStatus.values())));
    }

    private static Optional<Instant> time(String name, @Nullable String value) {
        Instant time = org.claimwatch.http.problem.Parameter.instant(name, value);
        if (time != null && !FOUR_DIGIT_YEAR.matcher(time.toString()).matches()) {
            throw ProblemException.badRequest(name, name + " must be of a year of four digits");
        }
        return Optional.ofNullable(time);
    }

    private static Cursor cursor(String token, boolean scored) {
        return Cursor.ofToken(token)
                .filter(cursor -> (cursor.score() != null) == scored)
                .orElseThrow(() -> ProblemException.badRequest(
                        "after", "after must be what the page before of this question gave"));
    }
}
