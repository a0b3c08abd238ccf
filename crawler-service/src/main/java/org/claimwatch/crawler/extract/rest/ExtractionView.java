package org.claimwatch.crawler.extract.rest;

import java.net.URI;
import java.util.List;
import org.claimwatch.crawler.extract.Extraction;
import org.claimwatch.crawler.extract.Posting;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a page, on the wire.
 *
 * @param nextPage where its listing goes on; null where it does not, and where there is none
 */
record ExtractionView(
        Outcome outcome,
        @Nullable String reason,
        boolean repaired,
        @Nullable URI nextPage,
        List<Posting> postings) {
    enum Outcome {
        COMPLETE,
        PARTIAL,
        UNRECOGNISED,
        BLOCKED
    }

    static ExtractionView of(Extraction extraction) {
        return switch (extraction) {
            case Extraction.Complete it ->
                new ExtractionView(Outcome.COMPLETE, null, it.repaired(), it.nextPage(), it.postings());
            case Extraction.Partial it ->
                new ExtractionView(Outcome.PARTIAL, it.reason().name(), it.repaired(), it.nextPage(), it.postings());
            case Extraction.Unrecognised it ->
                nothing(Outcome.UNRECOGNISED, it.reason().name());
            case Extraction.Blocked it -> nothing(Outcome.BLOCKED, it.kind().name());
        };
    }

    private static ExtractionView nothing(Outcome outcome, String reason) {
        return new ExtractionView(outcome, reason, false, null, List.of());
    }
}
