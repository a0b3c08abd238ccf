package org.claimwatch.index.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.claimwatch.index.claim.ClaimStatus;

/**
 * Which claims are asked for. What is empty does not limit the answer.
 *
 * @param text what was typed
 * @param groups any of them, under any of their names
 * @param statuses any of them
 * @param countries any of them, a code or a name each
 * @param from first seen then or later
 * @param to first seen before
 */
public record ClaimQuery(
        Optional<SearchText.Question> text,
        List<String> groups,
        List<ClaimStatus> statuses,
        List<String> countries,
        Optional<Instant> from,
        Optional<Instant> to) {
    /** Every claim. */
    public static final ClaimQuery ALL =
            new ClaimQuery(Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

    public ClaimQuery {
        groups = List.copyOf(groups);
        statuses = List.copyOf(statuses);
        countries = List.copyOf(countries);
    }

    /** The same choices, with another text. */
    public ClaimQuery with(SearchText.Question other) {
        return new ClaimQuery(Optional.of(other), groups, statuses, countries, from, to);
    }
}
