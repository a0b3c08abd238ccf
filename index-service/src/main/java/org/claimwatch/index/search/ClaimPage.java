package org.claimwatch.index.search;

import java.util.List;
import java.util.Optional;

/**
 * An answer, or a page of it.
 *
 * @param total how many claims answer the question, on all pages together; exact
 * @param next where the next page goes on; empty if this is the last one
 */
public record ClaimPage(long total, List<ClaimHit> hits, Optional<Cursor> next) {}
