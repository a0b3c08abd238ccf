package org.claimwatch.crawler.feed;

/** Something that is told, before it has its place in the feed. */
public sealed interface FeedEvent permits ClaimEvent, SiteSilent {
    EventType type();
}
