package org.claimwatch.crawler.feed;

import org.claimwatch.crawler.claim.Source;

/** A site that used to yield claims yields none of those any more: our reading of it is broken, or what it shows is. */
public record SiteSilent(Source site) implements FeedEvent {
    @Override
    public EventType type() {
        return EventType.SILENT;
    }
}
