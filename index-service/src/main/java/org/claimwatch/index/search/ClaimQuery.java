package org.claimwatch.index.search;

import java.time.Instant;
import java.util.Optional;
import org.claimwatch.index.claim.ClaimStatus;

/**
 * A question. What is empty does not limit the answer.
 *
 * @param words what the claim has to say; the best answers come first. Where empty, the newest claims do
 * @param group the group's name, case and accents aside
 * @param country as the posting gave it, case and accents aside
 * @param from first seen then or later
 * @param to first seen before
 * @param limit how many hits at most
 * @param after the last hit of the page before
 */
public record ClaimQuery(
        Optional<SearchText.Phrases> words,
        Optional<String> group,
        Optional<ClaimStatus> status,
        Optional<String> country,
        Optional<Instant> from,
        Optional<Instant> to,
        int limit,
        Optional<Cursor> after) {}
