package org.claimwatch.crawler.app;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.crawler.fetch.PageFormat;
import org.claimwatch.crawler.fetch.Validators;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.MirrorLink;
import org.claimwatch.crawler.site.MirrorLinks;
import org.claimwatch.crawler.site.Site;
import org.claimwatch.crawler.site.SiteKind;

/**
 * Looks over the shoulder of a walk for links to further mirrors of the site. A tracker's pages are not looked at: they link
 * to the sites of everybody.
 */
final class MirrorLookout implements SiteWalk.Fetch {
    private final Site site;
    private final SiteWalk.Fetch fetch;
    private final Map<Mirror, MirrorLink> found = new LinkedHashMap<>();

    MirrorLookout(Site site, SiteWalk.Fetch fetch) {
        this.site = site;
        this.fetch = fetch;
    }

    @Override
    public FetchResult get(URI url, Validators known) {
        FetchResult result = fetch.get(url, known);
        if (result instanceof Page page && page.format() == PageFormat.HTML && site.kind() == SiteKind.LEAK_SITE) {
            MirrorLinks.on(page.url(), page.text(), site).forEach(link -> found.putIfAbsent(link.mirror(), link));
        }
        return result;
    }

    List<MirrorLink> found() {
        return new ArrayList<>(found.values());
    }
}
