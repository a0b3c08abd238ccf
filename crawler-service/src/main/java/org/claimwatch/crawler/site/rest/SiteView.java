package org.claimwatch.crawler.site.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.Site;

/** A site on the wire. */
record SiteView(UUID id, String name, String group, List<String> mirrors, Instant addedAt) {
    static SiteView of(Site site) {
        List<String> mirrors =
                site.mirrors().stream().map(Mirror::url).map(Object::toString).toList();
        return new SiteView(site.id(), site.name(), site.group().name(), mirrors, site.addedAt());
    }
}
