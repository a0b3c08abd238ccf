package org.claimwatch.crawler.extract.rest;

import java.util.List;
import org.claimwatch.crawler.extract.Extraction;
import org.claimwatch.crawler.extract.Posting;
import org.jspecify.annotations.Nullable;

/** What was read of a page, on the wire. */
record ExtractionView(Outcome outcome, @Nullable String reason, boolean repaired, List<Posting> postings) {
    enum Outcome {
        COMPLETE,
        PARTIAL,
        UNRECOGNISED,
        BLOCKED
    }

    static ExtractionView of(Extraction extraction) {
        return switch (extraction) {
            case Extraction.Complete it -> new ExtractionView(Outcome.COMPLETE, null, it.repaired(), it.postings());
            case Extraction.Partial it ->
                new ExtractionView(Outcome.PARTIAL, it.reason().name(), it.repaired(), it.postings());
            case Extraction.Unrecognised it ->
                new ExtractionView(Outcome.UNRECOGNISED, it.reason().name(), false, List.of());
            case Extraction.Blocked it ->
                new ExtractionView(Outcome.BLOCKED, it.kind().name(), false, List.of());
        };
    }
}
