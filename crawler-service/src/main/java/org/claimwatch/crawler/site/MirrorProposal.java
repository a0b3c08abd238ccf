package org.claimwatch.crawler.site;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A mirror that a site's pages suggest, and what became of the suggestion.
 *
 * @param foundOn the page that first showed it
 */
public record MirrorProposal(
        long id,
        UUID siteId,
        Mirror mirror,
        MirrorLink.Reason reason,
        URI foundOn,
        Instant firstSeenAt,
        Instant lastSeenAt,
        State state) {
    /**
     * <pre>
     *   OPEN ──an operator accepts──► ACCEPTED    it is a mirror of the site
     *     └────an operator dismisses──► DISMISSED   it is not proposed again
     * </pre>
     */
    public enum State {
        OPEN,
        ACCEPTED,
        DISMISSED
    }
}
