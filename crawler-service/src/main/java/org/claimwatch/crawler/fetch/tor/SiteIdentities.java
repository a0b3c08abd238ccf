package org.claimwatch.crawler.fetch.tor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Who we are to each site, as long as this process runs and the site is not long forgotten. */
final class SiteIdentities {
    /** Several times the groups that are known; with 50 cookies of 4 KiB from each hostile one, and there are few. */
    private static final int MAX_SITES = 4000;

    private final UUID run = UUID.randomUUID();
    private final Map<UUID, SiteIdentity> ofSites = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, SiteIdentity> eldest) {
            return size() > MAX_SITES;
        }
    };

    synchronized SiteIdentity of(UUID site) {
        return ofSites.computeIfAbsent(site, id -> new SiteIdentity(id, run));
    }
}
