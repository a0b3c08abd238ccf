package org.claimwatch.crawler.site.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.Site;
import org.claimwatch.crawler.site.SiteKind;
import org.jspecify.annotations.Nullable;

/** A site on the wire. */
record SiteView(
        UUID id,
        String name,
        String group,
        SiteKind kind,
        List<String> mirrors,
        @Nullable Duration every,
        @Nullable FasterBody faster,
        Instant addedAt) {
    static SiteView of(Site site) {
        List<String> mirrors =
                site.mirrors().stream().map(Mirror::url).map(Object::toString).toList();
        return new SiteView(
                site.id(),
                site.name(),
                site.group().name(),
                site.kind(),
                mirrors,
                site.pace().every(),
                FasterBody.of(site.pace()),
                site.addedAt());
    }
}
