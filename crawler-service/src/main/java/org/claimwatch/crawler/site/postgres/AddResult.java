package org.claimwatch.crawler.site.postgres;

import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.Site;

/** What came of adding a site. Unless it was added, nothing is changed. */
public sealed interface AddResult {
    record Added(Site site) implements AddResult {}

    /** The group has a site of that name. */
    record NameTaken() implements AddResult {}

    /** Another site answers there. */
    record MirrorTaken(Mirror mirror) implements AddResult {}
}
