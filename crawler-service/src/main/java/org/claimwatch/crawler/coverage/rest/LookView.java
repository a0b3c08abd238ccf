package org.claimwatch.crawler.coverage.rest;

import java.time.Instant;
import org.claimwatch.crawler.coverage.Look;
import org.claimwatch.crawler.coverage.LookKind;
import org.claimwatch.crawler.coverage.LookState;
import org.jspecify.annotations.Nullable;

/** A line of the ledger on the wire. */
record LookView(
        Instant startedAt,
        @Nullable Instant fetchedAt,
        Instant finishedAt,
        LookKind kind,
        LookState state,
        @Nullable String reason,
        int postings,
        int pages,
        long asOfSequence) {
    static LookView of(Look look) {
        return new LookView(
                look.startedAt(),
                look.fetchedAt(),
                look.finishedAt(),
                look.kind(),
                look.outcome().state(),
                look.outcome().reason(),
                look.postings(),
                look.pages(),
                look.asOfSequence());
    }
}
