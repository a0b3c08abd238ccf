package org.claimwatch.crawler.site;

import java.util.List;

/**
 * A site as an operator wants it to be.
 *
 * @param group by any of its names, or a new one
 * @param sharesOnions says that onion services of it serve other groups too, and that this is no mistake
 */
public record SiteDraft(
        String name, String group, SiteKind kind, List<Mirror> mirrors, Pace pace, boolean sharesOnions) {
    public SiteDraft {
        mirrors = List.copyOf(mirrors);
    }
}
