package org.claimwatch.crawler.site;

/** Who lists the claims that stand on a site. */
public enum SiteKind {
    /** The group itself. */
    LEAK_SITE,
    /** A third party that repeats what groups post; never evidence of its own. */
    TRACKER
}
