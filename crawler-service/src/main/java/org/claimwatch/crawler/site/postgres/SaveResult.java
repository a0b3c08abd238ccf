package org.claimwatch.crawler.site.postgres;

import java.util.List;
import org.claimwatch.crawler.site.Objection;
import org.claimwatch.crawler.site.Site;

/** What came of adding or changing a site. Unless it was saved, nothing is changed. */
public sealed interface SaveResult {
    record Saved(Site site) implements SaveResult {}

    /** @param objections at least one */
    record Refused(List<Objection> objections) implements SaveResult {
        public Refused {
            objections = List.copyOf(objections);
        }
    }

    record NoSuchSite() implements SaveResult {}
}
