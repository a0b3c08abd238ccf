package org.claimwatch.crawler.claim;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What one visit saw of a site, as far as claims are concerned.
 *
 * @param group who runs it; a tracker's postings name their groups themselves
 * @param at the moment that the look speaks of
 * @param reader which version of what reads pages has read this one, profile included: when it is another one, what it
 *     finds may have stood there unread
 * @param postings in the order of the listing
 */
public record SiteLook(
        UUID siteId,
        String group,
        Source.Kind kind,
        Instant at,
        Sight sight,
        String reader,
        List<SeenPosting> postings) {
    /** How much was seen. */
    public enum Sight {
        /** The whole listing, page by page, all of it recognised. */
        WHOLE,
        /** Some of it: what is missing says nothing. */
        PART,
        /** The site answered, with no listing: something stood before it, or nothing was recognised as one. */
        UNREAD,
        /** The site was not reached, or said that nothing is new. */
        NOTHING
    }

    public SiteLook {
        postings = List.copyOf(postings);
    }

    Source source() {
        return new Source(siteId, kind);
    }
}
