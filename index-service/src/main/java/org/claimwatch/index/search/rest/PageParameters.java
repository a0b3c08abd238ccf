package org.claimwatch.index.search.rest;

import java.util.Arrays;
import java.util.Optional;
import org.claimwatch.http.problem.ProblemException;
import org.claimwatch.index.search.ClaimQuery;
import org.claimwatch.index.search.Cursor;
import org.claimwatch.index.search.Order;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which page of an answer, in a URL. */
public final class PageParameters {
    /** A screenful. */
    private static final int DEFAULT_LIMIT = 20;
    /** With the longest descriptions this is about half a megabyte. */
    private static final int MAX_LIMIT = 100;

    /** The words that callers use. */
    private enum Sort {
        relevance(Order.RELEVANCE),
        firstSeen(Order.FIRST_SEEN),
        deadline(Order.DEADLINE),
        changed(Order.CHANGED);

        private final Order order;

        Sort(Order order) {
            this.order = order;
        }
    }

    @RestQuery
    @Parameter(
            description =
                    "relevance: best answers first, the usual with q. firstSeen: newest first, the usual without. deadline: the "
                            + "earliest first, go with `deadline:coming` in q for those to come. changed: latest change first.",
            schema = @Schema(implementation = Sort.class))
    @Nullable
    String sort;

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
    @Parameter(
            description =
                    "The after of the page before, to get the next one of the same question. The pages show the index as it was "
                            + "at the first of them, whatever is written meanwhile, and are kept for 5 minutes from one to the next.")
    @Nullable
    String after;

    int limit() {
        return org.claimwatch.http.problem.Parameter.integer("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
    }

    Order order(ClaimQuery query) {
        if (sort == null) {
            boolean words = query.text().filter(text -> !text.plain().isEmpty()).isPresent();
            return words ? Order.RELEVANCE : Order.FIRST_SEEN;
        }
        return Arrays.stream(Sort.values())
                .filter(known -> known.name().equals(sort))
                .findFirst()
                .map(known -> known.order)
                .orElseThrow(() ->
                        ProblemException.badRequest("sort", "sort must be one of " + Arrays.toString(Sort.values())));
    }

    Optional<Cursor> cursor(String question) {
        return Optional.ofNullable(after).map(token -> Cursor.ofToken(token)
                .filter(cursor -> cursor.question().equals(question + sortDigest()))
                .orElseThrow(PageParameters::noCursor));
    }

    /** Another order has other places: a cursor of one is none of the other. */
    String sortDigest() {
        return sort == null ? "" : Integer.toHexString(sort.hashCode() & 0xffff);
    }

    static ProblemException noCursor() {
        return ProblemException.badRequest("after", "after must be what the page before of this question gave");
    }
}
