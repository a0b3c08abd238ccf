package org.claimwatch.crawler.extract;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read on a page. */
public sealed interface Extraction {

    /**
     * A listing, read to its end.
     *
     * @param postings at least one, in the order of the page
     * @param nextPage where the listing goes on, or null; an absolute URL that nobody has checked yet
     * @param repaired whether its text was broken by a wrong charset before it was put on the page, and was repaired
     */
    record Complete(List<Posting> postings, @Nullable URI nextPage, boolean repaired) implements Extraction {
        public Complete {
            postings = List.copyOf(postings);
        }
    }

    /**
     * A listing, of which something was not read: what is missing from it may well be listed.
     *
     * @param postings at least one, in the order of the page
     * @param nextPage as in a complete one
     * @param repaired as in a complete one
     */
    record Partial(List<Posting> postings, @Nullable URI nextPage, boolean repaired, PartialReason reason)
            implements Extraction {
        public Partial {
            postings = List.copyOf(postings);
        }
    }

    /** No listing that we know how to read. */
    record Unrecognised(UnrecognisedReason reason) implements Extraction {}

    /** Something stands before the listing. It is never answered. */
    record Blocked(BlockKind kind) implements Extraction {}
}
