package org.claimwatch.crawler.fetch;

/** What kind of text a page is. */
public enum PageFormat {
    HTML,
    JSON,
    FEED,
    PLAIN
}
